import {
  BREAKDOWNS,
  FIGURES,
  FILL_RECORDS,
  FILL_TOKENS,
  fillOf,
  fillOfCriterion,
  isBreakdownId,
  isFigureId,
} from '@firebreak/statements/model';
import { shippedLaws } from './shipped-laws.fixture';

const criteria = shippedLaws.flatMap((law) => law.criteria);
const tokens = [...new Set(criteria.flatMap(({ auto_fill_from: from }) => from))].sort();

describe('fill tokens', () => {
  it('has every token of the shipped laws in its catalogue, and no other', () => {
    expect(tokens).toHaveLength(51);
    expect(Object.keys(FILL_TOKENS).sort()).toEqual(tokens);
  });

  it('names figures and records that are there', () => {
    const sources = Object.values(FILL_TOKENS);
    expect(
      sources.flatMap(({ figures }) => figures).filter((id) => !isFigureId(id) && !isBreakdownId(id)),
    ).toEqual([]);
    expect(sources.flatMap(({ records }) => records).filter((id) => !(id in FILL_RECORDS))).toEqual([]);
    expect(
      Object.keys(FILL_RECORDS).filter(
        (id) => !sources.some(({ records }) => (records as string[]).includes(id)),
      ),
    ).toEqual([]);
  });

  it('says why where something is missing, and stands on something where it is not', () => {
    for (const { kept, figures, records, gap } of Object.values(FILL_TOKENS)) {
      expect(kept === 'whole').toBe(gap === '');
      expect(kept === 'none').toBe(figures.length + records.length === 0);
    }
  });

  it('uses every figure that a statement can quote', () => {
    const used = new Set<string>(Object.values(FILL_TOKENS).flatMap(({ figures }) => figures));
    expect([...Object.keys(FIGURES), ...Object.keys(BREAKDOWNS)].filter((id) => !used.has(id))).toEqual([]);
  });

  it('counts what is kept: 36 tokens whole, 7 in part, 8 not at all', () => {
    const kept = (wanted: string) =>
      Object.values(FILL_TOKENS).filter((source) => source.kept === wanted).length;
    expect([kept('whole'), kept('part'), kept('none')]).toEqual([36, 7, 8]);
  });

  it('gathers a criterion over its tokens, each figure once', () => {
    const fill = fillOfCriterion(['risk.methodology', 'risk.assessment_runs', 'trade.records']);
    expect(fill.figures).toEqual(['risk.method', 'risk.runs', 'risk.last-run']);
    expect(fill.gaps).toEqual([
      { token: 'trade.records', kept: 'none', gap: expect.stringContaining('Orders') },
    ]);
    expect(fillOf('nobody.knows').kept).toBe('none');
    expect(fillOf('constructor').kept).toBe('none');
  });
});
