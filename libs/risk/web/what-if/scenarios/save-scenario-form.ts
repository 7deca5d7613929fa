import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Field,
  FieldControl,
  ProblemMessage,
  Session,
  injectTexts,
  serverErrors,
} from '@firebreak/platform/web';
import {
  MOST_IN_NAME,
  type SaveScenario,
  type ScenarioView,
  type WhatIfChanges,
} from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';

/** Keeps the changes at hand under a name. */
@Component({
  selector: 'fb-save-scenario-form',
  imports: [Field, FieldControl, FormField, MatButton, ProblemMessage, RouterLink],
  template: `
    @if (mayWrite()) {
      <form novalidate (submit)="$event.preventDefault(); save()">
        <fb-field [label]="t('riskWhatIf.save.name')" [for]="form.name">
          <input fbControl [formField]="form.name" />
        </fb-field>
        @if (problem(); as error) {
          <fb-problem [error]="error" (retry)="save()" />
        }
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          {{ t('riskWhatIf.save.action') }}
        </button>
        @if (saved()) {
          <span role="status">
            {{ t('riskWhatIf.save.done') }}
            <a routerLink="/risk/what-if/scenarios">{{ t('riskWhatIf.save.open') }}</a>
          </span>
        }
      </form>
    }
  `,
})
export class SaveScenarioForm {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  protected readonly t = injectTexts();

  readonly changes = input.required<WhatIfChanges>();
  readonly kept = output<ScenarioView>();

  protected readonly mayWrite = computed(() => this.session.can('scenario:write'));
  private readonly draft = signal({ name: '' });
  protected readonly form = form(this.draft, (path) => {
    required(path.name, { message: this.t('riskWhatIf.save.missing') });
    maxLength(path.name, MOST_IN_NAME, { message: this.t('riskWhatIf.save.missing') });
  });
  protected readonly problem = signal<unknown>(null);
  /** Other changes are not saved yet. */
  protected readonly saved = linkedSignal({ source: this.changes, computation: () => false });

  protected async save(): Promise<void> {
    this.problem.set(null);
    await submit(this.form, async (form) => {
      try {
        const body: SaveScenario = { name: this.draft().name.trim(), changes: this.changes() };
        const kept = await firstValueFrom(this.http.post<ScenarioView>('/api/risk/scenarios', body));
        this.saved.set(true);
        this.kept.emit(kept);
        this.draft.set({ name: '' });
        form().reset();
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
