import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbDateTimePipe, FbNumberPipe, Icon, injectTexts } from '@firebreak/platform/web';
import { keyOf, type ControlScore, type QuestionnaireView } from '@firebreak/questionnaires/model';

/** The control score with its reasons: what each part adds, what the answers cost, what is missing in proof. */
@Component({
  selector: 'fb-score-card',
  imports: [FbDateTimePipe, FbNumberPipe, Icon, RouterLink],
  templateUrl: './score-card.html',
  styleUrl: './score-card.scss',
})
export class ScoreCard {
  protected readonly t = injectTexts();

  readonly view = input.required<QuestionnaireView>();
  readonly score = input.required<ControlScore>();

  protected readonly rows = computed(() =>
    this.score().sections.map((section) => ({
      ...section,
      title:
        this.view().template.sections.find(({ code }) => code === section.section)?.title ?? section.section,
    })),
  );
  protected readonly totals = computed(() => ({
    answers: this.rows().reduce((sum, row) => sum + row.lostToAnswers, 0),
    proof: this.rows().reduce((sum, row) => sum + row.lostToProof, 0),
  }));
  protected readonly summary = computed(() => ({
    answers: Math.round(this.totals().answers),
    proof: Math.round(this.totals().proof),
    points: Math.round(this.capped()),
    count: this.severe().length,
    risk: Math.round(this.score().answerRisk),
  }));
  /** Points that the cap of severe answers takes off. */
  protected readonly capped = computed(() => this.score().beforeCap - this.score().score);
  /** Severe answers to critical questions, each with the place where it is read below. */
  protected readonly severe = computed(() => {
    const { severe, questions } = this.score();
    const asked = this.view().template.questions.filter(({ code }) => severe.includes(code));
    return asked.map(({ code, text }) => {
      const site = questions.find(({ question }) => question === code)?.site ?? null;
      return { code: keyOf(code, site), text };
    });
  });
  protected readonly history = computed(() => [...this.view().scoreHistory].reverse());

  protected reason(entry: QuestionnaireView['scoreHistory'][number]): string {
    return this.t(`questionnaires.score.reason.${entry.reason}`, { question: entry.question });
  }
}
