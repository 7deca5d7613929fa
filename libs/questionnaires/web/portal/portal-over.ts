import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, Texts, problemText, type ApiProblem } from '@firebreak/platform/web/light';
import { AnswersCopy } from './answers-copy';
import { FeedbackDoor } from '../feedback/feedback-door';

/** Why there is nothing to answer here, and what to do. */
@Component({
  selector: 'fb-portal-over',
  imports: [AnswersCopy, FeedbackDoor, RouterLink],
  template: `
    <h1>{{ heading() }}</h1>
    <p>{{ explanation() }}</p>
    @if (receipt(); as code) {
      <p class="code">
        {{ texts.t('questionnairePortal.receipt.code') }} <strong dir="ltr">{{ code }}</strong>
      </p>
      @defer (on immediate) {
        <fb-answers-copy />
        <fb-feedback-door [token]="token()" />
      }
    }
    @if (problem().code === 'questionnaire-already-submitted') {
      <a routerLink="result" class="result">{{ texts.t('questionnairePortal.over.result') }}</a>
    }
    @if (retryable()) {
      <button type="button" (click)="retry.emit()">{{ texts.t('platform.action.retry') }}</button>
    }
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    button,
    .result {
      @include portal.main-button;
    }
    .code {
      @include portal.notice(good);
    }
  `,
})
export class PortalOver {
  protected readonly texts = inject(Texts);
  private readonly formats = inject(Formats);

  readonly problem = input.required<ApiProblem>();
  readonly token = input.required<string>();
  readonly retry = output();

  private readonly facts = computed(() => {
    const { buyer, dueOn, submittedAt } = this.problem().details;
    return {
      buyer: typeof buyer === 'string' ? buyer : '',
      due: typeof dueOn === 'string' ? this.formats.date(dueOn) : '',
      submitted: typeof submittedAt === 'string' ? this.formats.dateTime(submittedAt) : '',
    };
  });
  protected readonly heading = computed(
    () =>
      this.texts.find(`questionnairePortal.over.${this.problem().code}.heading`) ??
      this.texts.t('questionnairePortal.over.other'),
  );
  protected readonly explanation = computed(
    () =>
      this.texts.find(`questionnairePortal.over.${this.problem().code}.text`, this.facts()) ??
      problemText(this.texts, this.problem()),
  );
  protected readonly receipt = computed(() => {
    const { receipt } = this.problem().details;
    return typeof receipt === 'string' ? receipt : null;
  });
  protected readonly retryable = computed(() => {
    const { status } = this.problem();
    return status <= 0 || status === 429 || status >= 500;
  });
}
