import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web/light';
import type { AnswerProposal, Question } from '@firebreak/questionnaires/model';
import { AnswerTexts } from './answer-texts';
import { Answering } from './answering';
import { ProposedAnswers } from './proposed-answers';

/** The answers that were given to the same question before, each with where it is from: to confirm one, or to leave. */
@Component({
  selector: 'fb-proposed-answer',
  template: `
    @if (offers().length > 0) {
      <fieldset class="proposal">
        <legend>{{ t('answerForm.proposal.heading') }}</legend>
        @for (offer of offers(); track $index) {
          <label>
            <input
              type="radio"
              [name]="question().code + '-proposal'"
              [checked]="chosen() === offer.proposal"
              (change)="chosen.set(offer.proposal)"
            />
            <span>
              <span class="answer">{{ offer.answer }}</span>
              <span class="from">{{ offer.from }}</span>
              <span class="from" [class.doubt]="offer.proposal.expired">{{ offer.validity }}</span>
              @if (offer.proposal.doubts.length > 0) {
                <span class="from doubt">{{ t('answerForm.proposal.changed') }}</span>
              }
            </span>
          </label>
        }
        <button
          type="button"
          [disabled]="!chosen()"
          [attr.aria-describedby]="question().code + '-text'"
          (click)="confirm()"
        >
          {{ t('answerForm.proposal.confirm') }}
        </button>
      </fieldset>
    }
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    .proposal {
      @include portal.notice(info);

      min-inline-size: 0;
      margin: 0 0 12px;
      border-block: 0;
      border-inline-end: 0;
    }
    legend {
      float: inline-start;
      inline-size: 100%;
      font-size: 14px;
      font-weight: 600;
    }
    label {
      display: flex;
      clear: both;
      gap: 12px;
      align-items: flex-start;
      min-block-size: 44px;
      padding-block: 8px;
      cursor: pointer;
    }
    label > span {
      min-inline-size: 0;
    }
    input {
      flex: none;
      inline-size: 20px;
      block-size: 20px;
      margin: 2px 0 0;
      accent-color: var(--fb-primary);
    }
    .answer,
    .from {
      display: block;
      overflow-wrap: anywhere;
    }
    .answer {
      font-weight: 600;
      white-space: pre-line;
    }
    .from {
      font-size: 14px;
    }
    .doubt {
      color: var(--fb-danger);
      font-weight: 600;
    }
    button {
      @include portal.button;
    }
  `,
})
export class ProposedAnswer {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  private readonly answering = inject(Answering);
  private readonly answerTexts = inject(AnswerTexts);
  private readonly proposals = inject(ProposedAnswers);

  readonly question = input.required<Question>();

  private readonly found = computed(() => this.proposals.at(this.question().code));
  protected readonly offers = computed(() => {
    const sites = this.answering.view()?.circumstances.sites;
    return this.found().map((proposal) => ({
      proposal,
      answer: this.answerTexts.of(this.question(), proposal.value, sites),
      from: this.fromOf(proposal),
      validity: this.t(`answerForm.proposal.${proposal.expired ? 'expired' : 'until'}`, {
        day: this.formats.date(proposal.source.validUntil),
      }),
    }));
  });
  /** The first one that is current and needs no closer look; whatever else there is, somebody has to choose. */
  protected readonly chosen = linkedSignal<AnswerProposal | null>(
    () => this.found().find(({ expired, doubts }) => !expired && doubts.length === 0) ?? null,
  );

  protected confirm(): void {
    const chosen = this.chosen();
    if (chosen) this.proposals.confirm(chosen);
  }

  private fromOf({ source: { kind, name, answeredOn } }: AnswerProposal): string {
    const day = this.formats.date(answeredOn);
    if (kind === 'earlier-answers') return this.t('answerForm.proposal.earlier', { day, title: name });
    return this.t(`answerForm.proposal.${name === null ? 'own' : 'vault'}`, { day, name });
  }
}
