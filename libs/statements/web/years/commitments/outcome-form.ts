import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, pattern, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary, Field, FieldControl, Texts, serverErrors } from '@firebreak/platform/web';
import {
  COMMITMENT_STATES,
  mayJudge,
  type CommitmentView,
  type JudgeCommitment,
} from '@firebreak/statements/model';
import { typedOnce } from '../typed-once';

/** What became of a commitment, as its form holds it. */
export type Outcome = Omit<JudgeCommitment, 'version'>;

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
  protected readonly states = COMMITMENT_STATES;

  readonly commitment = input.required<CommitmentView>();
  /** Keeps it; what it throws is shown. */
  readonly save = input.required<(outcome: Outcome) => Promise<void>>();
  readonly closed = output();

  protected readonly draft = typedOnce<Outcome>(() => {
    const { state, explanation, evidenceUrl } = this.commitment();
    return { state: state === 'open' ? 'kept' : state, explanation, evidenceUrl };
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
        await this.save()(this.draft());
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
