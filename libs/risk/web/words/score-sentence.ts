import { Component, computed, inject, input } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web';
import { shownScore, type Step } from '@firebreak/risk/model';
import { stepGroups } from './step-groups';
import { StepWords, type Names } from './step-words';
import { wholePoints } from './whole-points';

/** How many indices are named of the country. */
const MOST_INDICES = 2;

/** The whole score in one sentence: `62: 37 from the country (Trafficking report, Rule of law), 25 from the sector`. */
@Component({
  selector: 'fb-score-sentence',
  template: `{{ sentence() }}`,
  styles: `
    :host {
      display: block;
      max-inline-size: 75ch;
      margin-block: 8px;
      font-size: 16px;
    }
  `,
})
export class ScoreSentence {
  private readonly t = injectTexts();
  private readonly formats = inject(Formats);
  private readonly words = inject(StepWords);

  readonly value = input.required<number>();
  readonly steps = input.required<readonly Step[]>();
  readonly names = input.required<Names>();

  protected readonly sentence = computed(() => {
    const score = shownScore(this.value());
    const groups = stepGroups(this.steps());
    const told = wholePoints(
      score,
      groups.map(({ points }) => points),
    );
    const parts = groups.flatMap(({ kind, steps }, at) => {
      const points = told[at] ?? 0;
      if (points === 0) return [];
      const what = kind === 'country' ? this.country(steps) : this.label(steps);
      const text = points < 0 ? 'risk.why.partOff' : 'risk.why.part';
      return [this.t(text, { points: this.formats.number(Math.abs(points), 0), what })];
    });
    return this.t('risk.why.sentence', { score, parts: this.formats.list(parts) });
  });

  private country(steps: readonly Step[]): string {
    const largest = [...steps].sort((a, b) => b.points - a.points).slice(0, MOST_INDICES);
    const indices = this.formats.list(largest.map((step) => this.words.label(step, this.names())));
    return this.t('risk.why.countryPart', { indices });
  }

  private label(steps: readonly Step[]): string {
    const [only] = steps;
    if (!only) return '';
    if (steps.length > 1) return this.t(`risk.group.${only.kind}`, { count: steps.length });
    switch (only.kind) {
      case 'sector':
        return this.words.sector(typeof only.facts['code'] === 'string' ? only.facts['code'] : null);
      case 'goods':
      case 'workforce':
      case 'controls':
        return this.t(`risk.why.${only.kind}Part`);
      default:
        return this.words.label(only, this.names());
    }
  }
}
