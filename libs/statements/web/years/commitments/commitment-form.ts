import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Page } from '@firebreak/platform/model';
import { ErrorSummary, Field, FieldControl, Formats, Texts, serverErrors } from '@firebreak/platform/web';
import type {
  PromiseFound,
  SaveCommitment,
  SectionKind,
  StatementSummary,
} from '@firebreak/statements/model';
import { typedOnce } from '../typed-once';

/** A commitment as its form holds it; an empty statement is none. */
export interface CommitmentDraft {
  readonly text: string;
  readonly statementId: string;
  readonly section: SectionKind | null;
  readonly dueOn: string;
  readonly owner: string;
}

export const NEW_COMMITMENT: CommitmentDraft = {
  text: '',
  statementId: '',
  section: null,
  dueOn: '',
  owner: '',
};

/** What was promised, where, by when and by whom; the sentences of a statement that promise something to choose from. */
@Component({
  selector: 'fb-commitment-form',
  imports: [ErrorSummary, Field, FieldControl, FormField, MatButton],
  template: `
    <form novalidate (submit)="keep($event)">
      <fb-error-summary [form]="form" [shown]="tried()" [problem]="problem()" />
      <fb-field [label]="t('years.commitments.statement')" [help]="t('years.commitments.statementHelp')">
        <select fbControl [formField]="form.statementId">
          <option value="">{{ t('years.commitments.noStatement') }}</option>
          @for (statement of statements(); track statement.id) {
            <option [value]="statement.id">{{ statement.label }}</option>
          }
        </select>
      </fb-field>
      @if (found().length > 0) {
        <p id="found" class="fb-quiet">{{ t('years.commitments.found') }}</p>
        <ul aria-labelledby="found">
          @for (promise of found(); track $index) {
            <li>
              <button matButton="outlined" type="button" dir="auto" (click)="choose(promise)">
                {{ promise.text }}
              </button>
            </li>
          }
        </ul>
      }
      <fb-field [label]="t('years.commitments.text')" [for]="form.text">
        <textarea fbControl dir="auto" rows="3" [formField]="form.text"></textarea>
      </fb-field>
      <fb-field [label]="t('years.commitments.dueOn')" [for]="form.dueOn">
        <input fbControl type="date" [formField]="form.dueOn" />
      </fb-field>
      <fb-field [label]="t('years.commitments.owner')" [for]="form.owner">
        <input fbControl dir="auto" autocomplete="off" [formField]="form.owner" />
      </fb-field>
      <button matButton="filled" type="submit" [disabled]="form().submitting()">
        {{ t('years.action.save') }}
      </button>
      <button matButton type="button" (click)="closed.emit()">{{ t('years.action.cancel') }}</button>
    </form>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 0 0 16px;
      padding: 0;
      list-style: none;
    }
    li button {
      block-size: auto;
      min-block-size: 44px;
      padding-block: 8px;
      text-align: start;
      white-space: normal;
    }
  `,
})
export class CommitmentForm {
  protected readonly t = inject(Texts).t;
  private readonly formats = inject(Formats);

  readonly initial = input.required<CommitmentDraft>();
  /** Keeps it; what it throws is shown. */
  readonly save = input.required<(commitment: SaveCommitment) => Promise<void>>();
  readonly closed = output();

  protected readonly draft = typedOnce(() => this.initial());
  protected readonly form = form(this.draft, (commitment) => {
    required(commitment.text);
    maxLength(commitment.text, 2000);
    required(commitment.dueOn);
    required(commitment.owner);
    maxLength(commitment.owner, 200);
  });
  protected readonly tried = signal(false);
  protected readonly problem = signal<unknown>(null);

  private readonly page = httpResource<Page<StatementSummary>>(() => '/api/statements');
  protected readonly statements = computed(() =>
    (this.page.hasValue() ? this.page.value().items : []).map(({ id, organisationName, period }) => ({
      id,
      label: this.t('years.commitments.statementOf', {
        name: organisationName,
        date: this.formats.date(period.to),
      }),
    })),
  );
  private readonly promises = httpResource<readonly PromiseFound[]>(() =>
    this.draft().statementId ? `/api/statements/${this.draft().statementId}/promises` : undefined,
  );
  protected readonly found = computed(() => (this.promises.hasValue() ? this.promises.value() : []));

  protected choose({ text, section }: PromiseFound): void {
    this.draft.update((draft) => ({ ...draft, text, section }));
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    await submit(this.form, async (form) => {
      const { statementId, ...draft } = this.draft();
      try {
        await this.save()({ ...draft, statementId: statementId || null });
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
