import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chart, injectTexts, waterfallChart, type WaterfallStep } from '@firebreak/platform/web';
import {
  bandOf,
  shownScore,
  STEP_KINDS,
  sumOfSteps,
  type Step,
  type StepChange,
  type WhatIfChanges,
} from '@firebreak/risk/model';
import { StepWords } from '../../words/step-words';
import { PortfolioClient } from '../portfolio-client';

/** So many steps are told one by one. */
const MOST_STEPS = 6;

/** One supplier's score before and after: from one to the other step by step, and both side by side. */
@Component({
  selector: 'fb-mover-detail',
  imports: [Chart, RouterLink],
  template: `
    @if (told(); as known) {
      <fb-chart [heading]="heading()" [spec]="chart()" [fileName]="'what-if-' + known.supplierId" />
      <table class="fb-table">
        <caption class="fb-visually-hidden">
          {{
            heading()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t('riskWhatIf.detail.step') }}</th>
            <th scope="col" class="number">{{ t('riskWhatIf.outcome.before') }}</th>
            <th scope="col" class="number">{{ t('riskWhatIf.outcome.after') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.kind) {
            <tr>
              <th scope="row">{{ t('risk.kind.' + row.kind) }}</th>
              <td class="number">{{ words.points(row.before) }}</td>
              <td class="number">{{ words.points(row.after) }}</td>
            </tr>
          }
        </tbody>
      </table>
      <a [routerLink]="['/suppliers', known.supplierId, 'risk']">{{ t('riskWhatIf.detail.open') }}</a>
    } @else if (move.isLoading()) {
      <p class="fb-quiet" role="status">{{ t('riskWhatIf.loading') }}</p>
    } @else {
      <p>{{ t('riskWhatIf.gone') }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding-block: 8px 16px;
    }
    table {
      inline-size: 100%;
      margin-block: 8px;
    }
    th[scope='row'] {
      font-weight: 400;
    }
    .number {
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
  `,
})
export class MoverDetail {
  private readonly client = inject(PortfolioClient);
  protected readonly t = injectTexts();
  protected readonly words = inject(StepWords);

  readonly supplierId = input.required<string>();
  readonly changes = input.required<WhatIfChanges>();
  readonly names = input.required<Readonly<Record<string, string>>>();

  protected readonly move = resource({
    params: () => ({ supplierId: this.supplierId(), changes: this.changes() }),
    loader: ({ params: { supplierId, changes } }) => this.client.explain(changes, supplierId),
  });
  protected readonly told = computed(() => (this.move.hasValue() ? this.move.value() : null));
  protected readonly heading = computed(() => {
    const told = this.told();
    const [most] = told?.changes ?? [];
    if (!told || !most) return this.t('riskWhatIf.detail.same');
    return this.t('riskWhatIf.detail.heading', {
      before: shownScore(told.before.value),
      after: shownScore(told.after.value),
      what: this.labelOf(most),
    });
  });
  protected readonly chart = computed(() => {
    const told = this.told();
    const steps: WaterfallStep[] = told
      ? [
          this.level('before', told.before.value),
          ...this.pieces(told.changes),
          this.level('after', told.after.value),
        ]
      : [];
    return waterfallChart(steps, {
      step: this.t('riskWhatIf.detail.step'),
      change: this.t('riskWhatIf.outcome.difference'),
      level: this.t('riskWhatIf.detail.level'),
    });
  });
  protected readonly rows = computed(() => {
    const told = this.told();
    if (!told) return [];
    return STEP_KINDS.map((kind) => ({
      kind,
      before: pointsOf(told.before.steps, kind),
      after: pointsOf(told.after.steps, kind),
    })).filter(({ before, after }) => before !== 0 || after !== 0);
  });

  private level(which: 'before' | 'after', value: number): WaterfallStep {
    return { label: this.t(`riskWhatIf.outcome.${which}`), value, total: true, band: bandOf(value) };
  }

  private pieces(changes: readonly StepChange[]): WaterfallStep[] {
    const told = changes.slice(0, MOST_STEPS).map((change) => ({
      label: this.labelOf(change),
      value: change.change,
    }));
    const rest = changes.slice(MOST_STEPS).reduce((sum, { change }) => sum + change, 0);
    return rest === 0 ? told : [...told, { label: this.t('riskWhatIf.detail.others'), value: rest }];
  }

  private labelOf({ before, after }: StepChange): string {
    const step = after ?? before;
    return step ? this.words.label(step, this.names()) : '';
  }
}

function pointsOf(steps: readonly Step[], kind: Step['kind']): number {
  return sumOfSteps(steps.filter((step) => step.kind === kind));
}
