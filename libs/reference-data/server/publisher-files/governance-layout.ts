import { fault, type FigureName } from '@firebreak/reference-data/model';
import { asNumber } from './figure-collector';
import type { ColumnPlan, Header } from './table-layout';

const INDICATORS: Readonly<Record<string, FigureName>> = {
  rl: 'wgi-rule-of-law',
  va: 'wgi-voice',
  pv: 'wgi-stability',
  cc: 'wgi-corruption',
  ge: 'wgi-effectiveness',
  rq: 'wgi-regulation',
};

const CHOICES = Object.keys(INDICATORS).join(', ');

/** The World Bank's own table: a row for each country, year and indicator. Years before the last are passed over. */
export function governanceByIndicator(header: Header): ColumnPlan | null {
  const [indicator, estimate] = [header.find('indicator'), header.find('estimate')];
  if (indicator === null || estimate === null) return null;
  return {
    columns: [
      { column: indicator, readAs: 'wgi' },
      { column: estimate, readAs: 'wgi' },
    ],
    year: null,
    figuresOf: (row) => {
      const figure = INDICATORS[(row[indicator] ?? '').toLowerCase()];
      const text = row[estimate] ?? '';
      if (!figure)
        return [
          {
            column: indicator,
            fault: fault('not-one-of', { choices: CHOICES, value: row[indicator] ?? '' }),
          },
        ];
      return text === '' || text === '..' ? [] : [{ figure, column: estimate, value: asNumber(text) }];
    },
    // The Netherlands Antilles ended in 2010.
    isAggregate: (row) => row[header.find('code') ?? ''] === 'ANT',
  };
}
