import { Component, computed, input, output } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import { visibleQuestions, type QuestionnaireView, type Section } from '@firebreak/questionnaires/model';
import { AnswerRow, type EvidenceDecision, type Verification } from './answer-row';

/** The answers to one part of the template; questions that were not asked are left out. */
@Component({
  selector: 'fb-answer-section',
  imports: [AnswerRow],
  template: `
    @if (questions().length > 0) {
      <section class="fb-card" [attr.aria-labelledby]="'part-' + section().code">
        <h2 [id]="'part-' + section().code">{{ section().title }}</h2>
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
        <p class="fb-quiet">{{ t('questionnaires.read.answeredOf', counts()) }}</p>
      </section>
    }
  `,
  styles: `
    h2 {
      margin: 0;
    }
    p {
      margin: 12px 0 0;
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
    const { template, answers } = this.view();
    const given = Object.fromEntries(answers.map(({ question, value }) => [question, value]));
    return visibleQuestions(template, given).filter(({ section }) => section === this.section().code);
  });
  protected readonly counts = computed(() => {
    const found = this.view().progress.sections.find(({ section }) => section === this.section().code);
    return { answered: found?.answered ?? 0, asked: found?.asked ?? 0 };
  });
}
