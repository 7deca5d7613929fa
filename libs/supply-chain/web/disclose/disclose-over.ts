import { Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Formats, Texts, problemText, type ApiProblem } from '@firebreak/platform/web/light';

/** Why there is nothing to write here, and what to do. */
@Component({
  selector: 'fb-disclose-over',
  imports: [RouterLink],
  template: `
    <h1>{{ heading() }}</h1>
    <p>{{ explanation() }}</p>
    @if (problem().code === 'disclosure-sign-in-needed') {
      <a class="main" routerLink="/sign-in" [queryParams]="{ returnUrl: router.url }">{{
        texts.t('disclosurePortal.over.signIn')
      }}</a>
    }
    @if (retryable()) {
      <button class="main" type="button" (click)="retry.emit()">
        {{ texts.t('platform.action.retry') }}
      </button>
    }
  `,
  styles: `
    @use './parts';
    @include parts.form;
  `,
})
export class DiscloseOver {
  protected readonly texts = inject(Texts);
  protected readonly router = inject(Router);
  private readonly formats = inject(Formats);

  readonly problem = input.required<ApiProblem>();
  readonly retry = output();

  private readonly facts = computed(() => {
    const { customer, dueOn } = this.problem().details;
    return {
      customer: typeof customer === 'string' ? customer : '',
      day: typeof dueOn === 'string' ? this.formats.date(dueOn) : '',
    };
  });
  protected readonly heading = computed(
    () =>
      this.texts.find(`disclosurePortal.over.${this.problem().code}.heading`) ??
      this.texts.t('disclosurePortal.over.other'),
  );
  protected readonly explanation = computed(
    () =>
      this.texts.find(`disclosurePortal.over.${this.problem().code}.text`, this.facts()) ??
      problemText(this.texts, this.problem()),
  );
  protected readonly retryable = computed(() => {
    const { status } = this.problem();
    return status <= 0 || status === 429 || status >= 500;
  });
}
