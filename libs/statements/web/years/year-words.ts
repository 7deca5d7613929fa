import { inject } from '@angular/core';
import { Texts, type Tone } from '@firebreak/platform/web';
import {
  kpiValueInWords,
  labelOf,
  type CommitmentState,
  type ComparisonBreak,
  type FigureId,
  type KpiUnit,
  type TargetState,
  type Trend,
} from '@firebreak/statements/model';

const COMMITMENT_TONES: Readonly<Record<CommitmentState, Tone>> = {
  open: 'info',
  kept: 'good',
  partly: 'warning',
  'not-kept': 'danger',
};
const TARGET_TONES: Readonly<Record<TargetState, Tone>> = {
  reached: 'good',
  missed: 'danger',
  open: 'info',
  'not-comparable': 'neutral',
};
const TREND_TONES: Readonly<Record<Trend, Tone>> = {
  better: 'good',
  worse: 'danger',
  same: 'neutral',
  unknown: 'neutral',
};

/** Values, figures and marks in the reader's language. */
export function injectYearWords() {
  const texts = inject(Texts);
  return {
    value: (value: number, unit: KpiUnit) => kpiValueInWords(value, unit, texts.language()),
    /** With its sign; a percent changes by points. */
    change: (value: number, unit: KpiUnit) => {
      const shown = unit === 'percent' ? value * 100 : value;
      const digits = { signDisplay: 'exceptZero' as const, maximumFractionDigits: unit === 'count' ? 0 : 1 };
      const number = new Intl.NumberFormat(texts.locale(), digits).format(shown);
      return unit === 'percent' ? texts.t('years.points', { number }) : number;
    },
    figure: (id: FigureId) => labelOf(id, texts.language()),
    breaks: (breaks: readonly ComparisonBreak[]) =>
      breaks.map((each) => texts.t(`years.break.${each}`)).join(', '),
    commitmentTone: (state: CommitmentState) => COMMITMENT_TONES[state],
    targetTone: (state: TargetState) => TARGET_TONES[state],
    trendTone: (trend: Trend) => TREND_TONES[trend],
  };
}
export type YearWords = ReturnType<typeof injectYearWords>;
