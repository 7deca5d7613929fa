import type { Step } from '../explanation';
import { furthestMoved, movementSummary, stepMovements, type ScorePair } from './movement';
import { datasetOfStep } from './scored-datasets';

const aPair = (supplierId: string, before: number, after: number): ScorePair => ({
  supplierId,
  before: { value: before, band: before < 50 ? 'medium' : 'high' },
  after: { value: after, band: after < 50 ? 'medium' : 'high' },
});
const aStep = (key: string, points: number): Step => ({
  kind: key === 'sector' ? 'sector' : key.startsWith('below') ? 'below' : 'country',
  key,
  points,
  facts: key.startsWith('country/') ? { index: key.slice('country/'.length) } : {},
});

describe('movementSummary', () => {
  it('counts who moved, and between which bands', () => {
    expect(movementSummary([aPair('a', 48, 52), aPair('b', 60, 60.2), aPair('c', 30, 28)])).toEqual({
      suppliers: 3,
      moved: 2,
      meanBefore: 46,
      meanAfter: (52 + 60.2 + 28) / 3,
      bands: [
        { band: 'low', before: 0, after: 0 },
        { band: 'medium', before: 2, after: 1 },
        { band: 'high', before: 1, after: 2 },
        { band: 'very-high', before: 0, after: 0 },
      ],
      bandUp: 1,
      bandDown: 0,
    });
  });

  it('has no mean of nothing', () => {
    expect(movementSummary([])).toMatchObject({ suppliers: 0, meanBefore: null, meanAfter: null });
  });
});

describe('furthestMoved', () => {
  it('puts the largest move first, whichever way, and equal ones by id', () => {
    const pairs = [aPair('d', 10, 10), aPair('c', 10, 12), aPair('b', 12, 10), aPair('a', 10, 15)];
    expect(furthestMoved(pairs, 3).map(({ supplierId }) => supplierId)).toEqual(['a', 'b', 'c']);
    expect(furthestMoved(pairs, 1)).toHaveLength(1);
  });
});

describe('stepMovements', () => {
  it('adds up what each step moved, over all suppliers', () => {
    const pairs = [
      {
        before: [aStep('country/tip', 10), aStep('sector', 20), aStep('below/x', 4), aStep('below/y', 1)],
        after: [aStep('country/tip', 16), aStep('sector', 20), aStep('below/x', 5), aStep('below/z', 2)],
      },
      { before: [aStep('country/tip', 10)], after: [aStep('country/tip', 10)] },
    ];
    expect(stepMovements(pairs)).toEqual([
      { key: 'country/tip', meanPoints: 3, suppliers: 1 },
      { key: 'below', meanPoints: 1, suppliers: 1 },
    ]);
  });
});

describe('datasetOfStep', () => {
  it.each([
    [aStep('country/wgi-voice', 1), 'wgi'],
    [aStep('sector', 1), 'sector-risk'],
    [{ ...aStep('country/stand-in', 1), facts: { index: null } }, null],
    [aStep('below/x', 1), null],
  ])('%j: %s', (step, dataset) => {
    expect(datasetOfStep(step)).toBe(dataset);
  });
});
