import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { StatusChip, injectTexts } from '@firebreak/platform/web';
import {
  askedPlaces,
  placedQuestion,
  type QuestionnaireView,
  type Section,
} from '@firebreak/questionnaires/model';
import { AnswerRow, type EvidenceDecision, type Verification } from './answer-row';

/** The answers to one part of the template; questions that were not asked are left out. */
@Component({
  selector: 'fb-answer-section',
  imports: [AnswerRow, StatusChip],
  template: `
    @if (questions().length > 0) {
      <details class="fb-card" [open]="needsLook()">
        <summary>
          <h2>{{ section().title }}</h2>
          <span class="fb-quiet">{{ t('questionnaires.read.answeredOf', counts()) }}</span>
          @if (adverse(); as count) {
            <fb-status-chip tone="danger">{{ t('questionnaires.read.adverse', { count }) }}</fb-status-chip>
          }
          @if (undecided(); as count) {
            <fb-status-chip tone="warning" icon="attach-file">{{
              t('questionnaires.read.undecided', { count })
            }}</fb-status-chip>
          }
        </summary>
        @for (question of questions(); track question.code) {
          <fb-answer-row
            [view]="view()"
            [question]="question"
            [canReview]="canReview()"
            [busy]="busy()"
            (decided)="decided.emit($event)"
            (verified)="verified.emit($event)"
          />
        }
      </details>
    }
  `,
  styles: `
    summary {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      cursor: pointer;
    }
    summary::before {
      content: '▸';
      color: var(--fb-primary);
    }
    [dir='rtl'] summary::before {
      content: '◂';
    }
    details[open] > summary::before {
      content: '▾';
    }
    h2 {
      margin: 0;
    }
  `,
})
export class AnswerSection {
  protected readonly t = injectTexts();

  readonly view = input.required<QuestionnaireView>();
  readonly section = input.required<Section>();
  readonly canReview = input(false);
  readonly busy = input(false);
  readonly decided = output<EvidenceDecision>();
  readonly verified = output<Verification>();

  protected readonly questions = computed(() => {
    const { template, answers, circumstances } = this.view();
    const given = Object.fromEntries(answers.map(({ question, value }) => [question, value]));
    return askedPlaces(template, given, circumstances)
      .filter(({ question }) => question.section === this.section().code)
      .map(placedQuestion);
  });
  protected readonly adverse = computed(
    () =>
      this.view().score?.questions.filter(
        ({ section, risk }) => section === this.section().code && risk >= 60,
      ).length,
  );
  protected readonly undecided = computed(() => {
    const codes = this.questions().map(({ code }) => code);
    const open = this.view().evidence.filter(
      ({ question, state }) => state === 'offered' && codes.includes(question),
    );
    return this.canReview() ? open.length : 0;
  });
  /** Open from the start where something is wrong or waits for a decision; then as the reader left it. */
  protected readonly needsLook = linkedSignal<boolean, boolean>({
    source: () => !this.view().score || !!this.adverse() || this.undecided() > 0,
    computation: (source, previous) => previous?.value || source,
  });
  protected readonly counts = computed(() => {
    const found = this.view().progress.sections.find(({ section }) => section === this.section().code);
    return { answered: found?.answered ?? 0, asked: found?.asked ?? 0 };
  });
}
