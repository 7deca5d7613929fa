import { Component, inject, input } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web/light';
import type { SubmissionReceipt } from '@firebreak/questionnaires/model';
import { AnswersCopy } from './answers-copy';
import { FeedbackDoor } from '../feedback/feedback-door';

/** What was sent, when, and the code to quote. */
@Component({
  selector: 'fb-portal-receipt',
  imports: [AnswersCopy, FeedbackDoor],
  template: `
    <div class="done">
      <h1>{{ t('questionnairePortal.receipt.heading') }}</h1>
      <p>
        {{ t('questionnairePortal.receipt.code') }} <strong dir="ltr">{{ receipt().receipt }}</strong>
      </p>
    </div>
    <p>
      {{
        t('questionnairePortal.receipt.text', {
          buyer: buyer(),
          at: formats.dateTime(receipt().submittedAt),
          answers: receipt().answers,
          documents: receipt().documents,
        })
      }}
    </p>
    <h2>{{ t('questionnairePortal.receipt.next') }}</h2>
    <p>{{ t('questionnairePortal.receipt.nextText', { buyer: buyer() }) }}</p>
    <p class="fb-quiet">{{ t('questionnairePortal.receipt.mail') }}</p>
    <fb-answers-copy />
    <fb-feedback-door [token]="token()" />
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    .done {
      @include portal.notice(good);
    }
    .done h1 {
      margin: 0 0 8px;
      color: var(--fb-good);
    }
    .done p {
      margin: 0;
    }
  `,
})
export class PortalReceipt {
  protected readonly t = injectTexts();
  protected readonly formats = inject(Formats);

  readonly receipt = input.required<SubmissionReceipt>();
  readonly buyer = input.required<string>();
  readonly token = input.required<string>();
}
