import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Chart, injectTexts, waterfallChart, type WaterfallStep } from '@firebreak/platform/web';
import { shownScore, type SupplierScoreView } from '@firebreak/risk/model';
import { stepGroups, type StepGroup } from '../words/step-groups';
import { stepLink } from '../words/step-links';
import { StepWords } from '../words/step-words';

/**
 * How the score comes about, from country to the suppliers below, as a chart whose title says what weighs most.
 * A bar leads to what it speaks of, as the sentences below the chart do for keyboard and screen reader.
 */
@Component({
  selector: 'fb-score-waterfall',
  imports: [Chart],
  template: `
    <fb-chart [heading]="heading()" [spec]="spec()" [fileName]="'risk-' + name()" (picked)="follow($event)" />
  `,
})
export class ScoreWaterfall {
  private readonly router = inject(Router);
  private readonly t = injectTexts();
  private readonly words = inject(StepWords);

  readonly score = input.required<SupplierScoreView>();
  readonly supplierId = input.required<string>();
  /** Of the supplier, for exported files. */
  readonly name = input.required<string>();

  private readonly groups = computed(() => stepGroups(this.score().steps));
  protected readonly heading = computed(() => {
    const largest = this.groups().reduce<StepGroup | null>(
      (most, group) => (most === null || group.points > most.points ? group : most),
      null,
    );
    return this.t('risk.why.heading', {
      score: shownScore(this.score().value),
      what: largest ? this.labelOf(largest) : '',
    });
  });
  protected readonly spec = computed(() => {
    const { value, band } = this.score();
    const steps: WaterfallStep[] = this.groups().map((group) => ({
      label: this.labelOf(group),
      value: group.points,
    }));
    return waterfallChart(
      [...steps, { label: this.t('risk.why.total'), value, total: true, band }],
      {
        step: this.t('risk.why.step'),
        change: this.t('risk.why.change'),
        level: this.t('risk.why.level'),
      },
      100,
    );
  });

  /** Several steps in one bar have one page to open only where they are a country's. */
  protected follow(bar: number): void {
    const group = this.groups()[bar];
    const [step, ...others] = group?.steps ?? [];
    if (!step || (others.length > 0 && step.kind !== 'country')) return;
    const link = stepLink(step, this.supplierId());
    if (link) void this.router.navigate([...link.to]);
  }

  private labelOf({ kind, steps }: StepGroup): string {
    const [only] = steps;
    if (steps.length === 1 && only && kind !== 'country') return this.words.label(only, this.score().names);
    return kind === 'country'
      ? this.t('risk.kind.country')
      : this.t(`risk.group.${kind}`, { count: steps.length });
  }
}
