import { InjectionToken } from '@angular/core';
import type { SourceFacts } from '../source/source-mark';

/**
 * Who knows what the figures of the charts of an area come from: provided by its routes, asked when a chart is exported, so
 * that a picture or table names its sources wherever it goes.
 */
export const CHART_SOURCES = new InjectionToken<() => Promise<readonly SourceFacts[]>>('CHART_SOURCES');

/** One line for a file: `HDI, 2025, UNDP. CC BY 3.0 IGO. <citation> <address>`. */
export function sourceLine({
  title,
  edition,
  publisher,
  licence,
  credit,
  citation,
  address,
}: SourceFacts): string {
  return [`${title}, ${edition}, ${publisher}.`, `${licence}.`, credit, citation, address]
    .filter(Boolean)
    .join(' ');
}
