import {
  NOT_APPROVED,
  NOT_PUBLISHED,
  referenceInWords,
  type BreakdownId,
  type StatementContent,
} from '@firebreak/statements/model';
import { exhibitOf } from './exhibit';

const row = (value: number, at: number) => ({ key: `k${at}`, label: `Row ${at}`, value });

function aContent(id: BreakdownId, values: readonly number[], goods = 0): StatementContent {
  return {
    frameworkIds: ['uk-msa-s54'],
    language: 'en',
    period: { from: '2025-01-01', to: '2025-12-31' },
    organisation: {
      name: 'Harbour', legalForm: 'company', business: '', headquarters: '', employees: null, entities: [],
    }, // prettier-ignore
    approval: NOT_APPROVED,
    publication: NOT_PUBLISHED,
    sections: [],
    figures: {
      figures: [{ id: 'supply-chain.goods', value: goods, asOf: '2026-01-01' }],
      breakdowns: [{ id, rows: values.map(row), asOf: '2026-01-01' }],
    },
  };
}

const rest = (content: StatementContent, id: BreakdownId) => {
  const last = exhibitOf(content, id, 2)?.rows.at(-1);
  return last && [last.label, last.valueInWords];
};

describe('what a table leaves out', () => {
  it('is summed up where each record is in one row', () => {
    expect(rest(aContent('supply-chain.by-sector', [5, 4, 3, 2]), 'supply-chain.by-sector')).toEqual([
      '2 more',
      '5',
    ]);
  });

  it.each<BreakdownId>(['supply-chain.by-good', 'questionnaires.by-campaign', 'audits.by-indicator'])(
    'is only counted where one record is in several rows of %s',
    (id) => {
      expect(rest(aContent(id, [5, 4, 3, 2]), id)).toEqual(['2 more', '']);
    },
  );

  it('counts the goods that were not kept', () => {
    const id = 'supply-chain.by-good';
    const content = aContent(id, [9, 8, 7, 6, 5], 40);
    expect(rest(content, id)?.[0]).toBe('38 more');
    expect(exhibitOf(content, id)?.rows.at(-1)?.label).toBe('35 more');
    expect(referenceInWords(id, content.figures, 'en')).toMatch(/and 36 more$/);
  });
});
