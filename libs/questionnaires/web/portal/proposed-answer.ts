import { Component, computed, inject, input } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web/light';
import type { Question } from '@firebreak/questionnaires/model';
import { AnswerTexts } from './answer-texts';
import { Answering } from './answering';
import { ProposedAnswers } from './proposed-answers';

/** The answer that was given to the same question before, to confirm or to leave. */
@Component({
  selector: 'fb-proposed-answer',
  template: `
    @if (proposal(); as proposal) {
      <div class="proposal">
        <p>
          {{
            t('answerForm.proposal.text', {
              day: formats.date(proposal.source.answeredOn),
              title: proposal.source.title,
            })
          }}
        </p>
        <p class="answer" [id]="question().code + '-proposal'">{{ answer() }}</p>
        @if (proposal.doubts.length > 0) {
          <p>{{ t('answerForm.proposal.changed') }}</p>
        }
        <button
          type="button"
          [attr.aria-describedby]="question().code + '-proposal'"
          (click)="proposals.confirm(proposal)"
        >
          {{ t('answerForm.proposal.confirm') }}
        </button>
      </div>
    }
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    .proposal {
      @include portal.notice(info);

      margin-block-end: 12px;
    }
    p {
      margin: 0 0 8px;
      font-size: 14px;
    }
    .answer {
      font-size: 16px;
      font-weight: 600;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    button {
      @include portal.button;

      min-block-size: 44px;
    }
  `,
})
export class ProposedAnswer {
  protected readonly t = injectTexts();
  protected readonly formats = inject(Formats);
  private readonly answering = inject(Answering);
  private readonly answerTexts = inject(AnswerTexts);
  protected readonly proposals = inject(ProposedAnswers);

  readonly question = input.required<Question>();

  protected readonly proposal = computed(() => this.proposals.at(this.question().code));
  protected readonly answer = computed(() =>
    this.answerTexts.of(this.question(), this.proposal()?.value, this.answering.view()?.circumstances.sites),
  );
}
