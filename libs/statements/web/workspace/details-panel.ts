import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { apply, form, FormField, maxLength, pattern, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  ErrorSummary,
  Field,
  FieldControl,
  Session,
  Texts,
  Toasts,
  serverErrors,
} from '@firebreak/platform/web';
import type { StatementView } from '@firebreak/statements/model';
import { FrameworkChoice } from '../start/framework-choice';
import { toDetailsDraft, toEdit } from './details-draft';
import { OrganisationFields, organisationRules } from './organisation-fields';
import { StatementDesk } from './statement-desk';

const WEB_ADDRESS = /^$|^https?:\/\/[^\s/]+\.[^\s]+$/;

/** Organisation, approval, signature and publication: what the law wants to see beside the text. */
@Component({
  selector: 'fb-details-panel',
  imports: [ErrorSummary, Field, FieldControl, FormField, FrameworkChoice, MatButton, OrganisationFields],
  templateUrl: './details-panel.html',
  styles: `
    fieldset {
      margin: 0 0 24px;
      padding: 0;
      border: 0;
    }
    legend {
      margin-block-end: 12px;
      font-size: 16px;
      font-weight: 600;
    }
    .check {
      display: flex;
      gap: 10px;
      align-items: center;
      min-block-size: 44px;
      margin-block-end: 8px;
    }
  `,
})
export class DetailsPanel {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly desk = inject(StatementDesk);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);

  readonly statement = input.required<StatementView>();

  /** Begins anew with what the server has, after each save. */
  protected readonly draft = linkedSignal({
    source: () => this.statement().version,
    computation: () => toDetailsDraft(this.statement()),
  });
  protected readonly form = form(this.draft, (details) => {
    apply(details.organisation, organisationRules);
    for (const field of [
      details.approval.approvedBy,
      details.approval.signatoryName,
      details.approval.signatoryPosition,
    ]) {
      maxLength(field, 200);
    }
    const message = () => this.t('statements.publication.addressFault');
    pattern(details.publication.statementUrl, WEB_ADDRESS, { message });
    pattern(details.publication.homepageUrl, WEB_ADDRESS, { message });
    maxLength(details.publication.contact, 500);
  });
  protected readonly tried = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected chooseFrameworks(frameworkIds: readonly string[]): void {
    this.draft.update((draft) => ({ ...draft, frameworkIds }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    await submit(this.form, async (form) => {
      try {
        await this.desk.edit(toEdit(this.draft(), this.statement().version));
        this.tried.set(false);
        void this.toasts.say(this.t('statements.details.saved'));
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
