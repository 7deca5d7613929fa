import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, ProblemMessage, injectTexts, serverErrors } from '@firebreak/platform/web';
import { MOST_IN_REASON, type DecideVariant, type VariantView } from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';

/** The second person's word on a proposed variant: yes or no, with a reason. */
@Component({
  selector: 'fb-decide-form',
  imports: [Field, FieldControl, FormField, MatButton, ProblemMessage],
  template: `
    <form novalidate (submit)="$event.preventDefault()">
      <fb-field [label]="t('riskWhatIf.variant.note')" [for]="form.note">
        <textarea fbControl rows="2" [formField]="form.note"></textarea>
      </fb-field>
      @if (problem(); as error) {
        <fb-problem [error]="error" />
      }
      <p>
        <button matButton="filled" type="button" [disabled]="form().submitting()" (click)="decide('approve')">
          {{ t('riskWhatIf.variant.approve') }}
        </button>
        <button
          matButton="outlined"
          type="button"
          [disabled]="form().submitting()"
          (click)="decide('refuse')"
        >
          {{ t('riskWhatIf.variant.refuse') }}
        </button>
      </p>
    </form>
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 12px 0 0;
    }
  `,
})
export class DecideForm {
  private readonly http = inject(HttpClient);
  protected readonly t = injectTexts();

  readonly variantId = input.required<string>();
  readonly decided = output();

  private readonly draft = signal({ note: '' });
  protected readonly form = form(this.draft, (path) => {
    required(path.note, { message: this.t('riskWhatIf.variant.noteMissing') });
    maxLength(path.note, MOST_IN_REASON);
  });
  protected readonly problem = signal<unknown>(null);

  protected async decide(decision: DecideVariant['decision']): Promise<void> {
    this.problem.set(null);
    await submit(this.form, async (form) => {
      try {
        const body: DecideVariant = { decision, note: this.draft().note.trim() };
        await firstValueFrom(
          this.http.post<VariantView>(`/api/risk/variants/${this.variantId()}/decision`, body),
        );
        this.decided.emit();
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
