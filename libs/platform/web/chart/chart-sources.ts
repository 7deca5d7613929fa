import { InjectionToken } from '@angular/core';
import type { SourceFacts } from '../source/source-mark';

/**
 * Who knows what the figures of the charts of an area come from: provided by its routes, asked when a chart is exported, so
 * that a picture or table names its sources wherever it goes.
 */
export const CHART_SOURCES = new InjectionToken<() => Promise<readonly SourceFacts[]>>('CHART_SOURCES');

/** One line for a file: the citation, which names publisher, edition and licence, and the words that the licence asks for. */
export function sourceLine({ credit, citation }: Pick<SourceFacts, 'credit' | 'citation'>): string {
  return credit === null || citation.includes(credit) ? citation : `${citation} ${credit}`;
}
