import { computed, inject } from '@angular/core';
import { Formats, injectTexts, type FilterOption } from '@firebreak/platform/web';
import {
  NOT_KNOWN,
  type FilterCount,
  type InsightDimension,
  type InsightFilter,
} from '@firebreak/questionnaires/model';

type Filters = Readonly<Record<keyof InsightFilter, readonly FilterCount[]>>;

/** Filters of the answers, in the order of the chips; `template` narrows the questions and has no chip. */
export const INSIGHT_FILTERS = ['country', 'sector', 'tier', 'band', 'year'] as const;

/** The filters alone: the search looks through the questions' texts in the browser. */
export function withoutSearch(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'q'));
}

/** Values of filters and dimensions in the reader's words. Sectors come named from the API. */
export function injectInsightWords(sectors: () => Readonly<Record<string, string>> | undefined) {
  const t = injectTexts();
  const formats = inject(Formats);
  const word = (dimension: InsightDimension | 'year', value: string): string => {
    if (dimension === 'quarter' || dimension === 'year') return value;
    if (dimension === 'band') return t(`platform.band.${value}`);
    if (value === NOT_KNOWN) return t(`questionnaireInsights.notKnown.${dimension}`);
    if (dimension === 'country') return formats.country(value);
    if (dimension === 'tier') return t('questionnaireInsights.tier', { tier: value });
    return sectors()?.[value] ?? t('questionnaireInsights.sectorCode', { code: value });
  };
  return { word };
}

/** The chips above the answers, with how many suppliers each choice would show. */
export function injectInsightChips(
  filters: () => Filters | undefined,
  sectors: () => Readonly<Record<string, string>> | undefined,
) {
  const t = injectTexts();
  const { word } = injectInsightWords(sectors);
  return computed(() =>
    INSIGHT_FILTERS.map((name) => ({
      name,
      label: t(`questionnaireInsights.filter.${name}`),
      options: (filters()?.[name] ?? []).map(({ value, count }): FilterOption => ({
        value,
        count,
        label: word(name, value),
      })),
    })),
  );
}
