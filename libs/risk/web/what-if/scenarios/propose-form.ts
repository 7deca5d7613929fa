import { HttpClient } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Field, FieldControl, ProblemMessage, injectTexts, serverErrors } from '@firebreak/platform/web';
import { MOST_IN_REASON, type ProposeVariant, type VariantView } from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';

/** Proposes the weights of a scenario as the company's variant, with a reason for whoever decides. */
@Component({
  selector: 'fb-propose-form',
  imports: [Field, FieldControl, FormField, MatButton, ProblemMessage],
  template: `
    <form novalidate (submit)="$event.preventDefault(); send()">
      <fb-field [label]="t('riskWhatIf.variant.reason')" [for]="form.reason">
        <textarea fbControl rows="3" [formField]="form.reason"></textarea>
      </fb-field>
      @if (problem(); as error) {
        <fb-problem [error]="error" (retry)="send()" />
      }
      <button matButton="filled" type="submit" [disabled]="form().submitting()">
        {{ t('riskWhatIf.variant.send') }}
      </button>
    </form>
  `,
})
export class ProposeForm {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  protected readonly t = injectTexts();

  readonly scenarioId = input.required<string>();

  private readonly draft = signal({ reason: '' });
  protected readonly form = form(this.draft, (path) => {
    const message = this.t('riskWhatIf.variant.reasonMissing');
    required(path.reason, { message });
    minLength(path.reason, 10, { message });
    maxLength(path.reason, MOST_IN_REASON);
  });
  protected readonly problem = signal<unknown>(null);

  protected async send(): Promise<void> {
    this.problem.set(null);
    await submit(this.form, async (form) => {
      try {
        const body: ProposeVariant = { scenarioId: this.scenarioId(), reason: this.draft().reason };
        await firstValueFrom(this.http.post<VariantView>('/api/risk/variants', body));
        await this.router.navigate(['/risk/what-if/variant']);
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
