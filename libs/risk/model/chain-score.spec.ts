import { aFinding, aSupplier } from './a-supplier.fixture';
import { basisOf, isNews, ownRisks, scoreChain } from './chain-score';
import { scoreSupplier } from './supplier-score';
import { FB1_WEIGHTS } from './weights';

const suppliers = [
  aSupplier({ supplierId: 'supplier-1', events: [aFinding()] }),
  aSupplier({ supplierId: 'supplier-2' }),
  aSupplier({ supplierId: 'supplier-3' }),
];
const dependencies = new Map([
  ['supplier-2', [{ supplierId: 'supplier-1', share: 0.5 }]],
  ['supplier-1', [{ supplierId: 'supplier-2', share: 1 }]],
  ['supplier-3', [{ supplierId: 'supplier-9', share: 1 }]],
]);

describe('scoreChain', () => {
  const scored = scoreChain([...ownRisks(suppliers, FB1_WEIGHTS)], dependencies, FB1_WEIGHTS);

  it('gives each supplier the facts from which it can be scored again, bit for bit', () => {
    for (const { facts, score } of scored) expect(scoreSupplier(facts, FB1_WEIGHTS)).toEqual(score);
  });

  it('raises those in the circle, and ignores a supplier that nobody knows', () => {
    expect(scored.map(({ score }) => score.value > score.own)).toEqual([true, true, false]);
  });
});

describe('isNews', () => {
  const mark = { basisHash: 'a', methodVersion: 'fb-1', value: 61.4, band: 'high', confidence: 80 };

  it('is every first score, changed input, method, band, whole number and confidence', () => {
    expect(isNews(null, mark)).toBe(true);
    expect(isNews(mark, { ...mark, basisHash: 'b' })).toBe(true);
    expect(isNews(mark, { ...mark, methodVersion: 'fb-2' })).toBe(true);
    expect(isNews({ ...mark, value: 49.9, band: 'medium' }, { ...mark, value: 50.1 })).toBe(true);
    expect(isNews(mark, { ...mark, value: 62.1 })).toBe(true);
    expect(isNews(mark, { ...mark, confidence: 79 })).toBe(true);
  });

  it('is not another day with the same number', () => {
    expect(isNews(mark, { ...mark, value: 61.3 })).toBe(false);
  });
});

describe('basisOf', () => {
  it('leaves out the day and the exposures below', () => {
    const below = [{ supplierId: 'supplier-2', share: 1, exposure: 40 }];
    const later = { ...aSupplier({ below: [{ ...below[0]!, exposure: 41 }] }), asOf: '2027-01-01' };
    expect(basisOf(later)).toEqual(basisOf(aSupplier({ below })));
    expect(basisOf(aSupplier())).not.toEqual(basisOf(aSupplier({ below })));
  });
});
