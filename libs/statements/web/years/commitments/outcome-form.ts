import { HttpClient } from '@angular/common/http';
import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, maxLength, pattern, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary, Field, FieldControl, Texts, serverErrors } from '@firebreak/platform/web';
import { COMMITMENT_STATES, mayJudge, type CommitmentView } from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';

/** Whether a commitment was kept, with what was done or why not. */
@Component({
  selector: 'fb-outcome-form',
  imports: [ErrorSummary, Field, FieldControl, FormField, MatButton],
  template: `
    <form novalidate (submit)="keep($event)">
      <fb-error-summary [form]="form" [shown]="tried()" [problem]="problem()" />
      <fb-field [label]="t('years.commitments.state')">
        <select fbControl [formField]="form.state">
          @for (state of states; track state) {
            <option [value]="state">{{ t('years.state.' + state) }}</option>
          }
        </select>
      </fb-field>
      <fb-field
        [label]="t('years.commitments.explanation')"
        [help]="t('years.commitments.explanationHelp')"
        [for]="form.explanation"
      >
        <textarea fbControl dir="auto" rows="3" [formField]="form.explanation"></textarea>
      </fb-field>
      <fb-field [label]="t('years.commitments.evidence')" [optional]="true" [for]="form.evidenceUrl">
        <input fbControl type="url" dir="ltr" [formField]="form.evidenceUrl" />
      </fb-field>
      <button matButton="filled" type="submit" [disabled]="form().submitting()">
        {{ t('years.action.save') }}
      </button>
      <button matButton type="button" (click)="closed.emit()">{{ t('years.action.cancel') }}</button>
    </form>
  `,
})
export class OutcomeForm {
  protected readonly t = inject(Texts).t;
  private readonly http = inject(HttpClient);
  protected readonly states = COMMITMENT_STATES;

  readonly commitment = input.required<CommitmentView>();
  readonly saved = output<CommitmentView>();
  readonly closed = output();

  protected readonly draft = linkedSignal(() => {
    const { state, explanation, evidenceUrl } = this.commitment();
    return { state: state === 'open' ? ('kept' as const) : state, explanation, evidenceUrl };
  });
  protected readonly form = form(this.draft, (outcome) => {
    maxLength(outcome.explanation, 4000);
    validate(outcome.explanation, ({ value, valueOf }) =>
      mayJudge({ state: valueOf(outcome.state), explanation: value() })
        ? null
        : { kind: 'required', message: this.t('years.commitments.explanationFault') },
    );
    pattern(outcome.evidenceUrl, /^$|^https?:\/\/[^\s/]+\.[^\s]+$/, {
      message: () => this.t('years.commitments.evidenceFault'),
    });
  });
  protected readonly tried = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    await submit(this.form, async (form) => {
      try {
        const { id, version } = this.commitment();
        const answer = this.http.put<CommitmentView>(`/api/commitments/${id}/outcome`, {
          ...this.draft(),
          version,
        });
        this.saved.emit(await firstValueFrom(answer));
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
