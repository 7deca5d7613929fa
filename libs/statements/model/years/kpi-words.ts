import { localeOf, type StatementLanguage } from '../language';
import type { StatementPeriod } from '../statement';
import type { KpiUnit } from './kpi';

/** A value as a reader sees it: whole percents and counts, scores with one decimal. */
export function kpiValueInWords(value: number, unit: KpiUnit, language: StatementLanguage): string {
  const digits =
    unit === 'percent' ? { style: 'percent' as const } : unit === 'score' ? { minimumFractionDigits: 1 } : {};
  const maximumFractionDigits = unit === 'score' || unit === 'days' ? 1 : 0;
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits, ...digits }).format(value);
}

/** `2025`, or `2025/26` for a year that begins in one and ends in the next. */
export function periodLabel({ from, to }: StatementPeriod): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? last : `${first}/${last.slice(2)}`;
}
