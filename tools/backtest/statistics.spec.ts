import { auc, groupedAuc, randomFrom, rankCorrelation, rocPoints, spreadOf } from './statistics';

describe('auc', () => {
  it.each([
    [[3, 4], [1, 2], 1],
    [[1, 2], [3, 4], 0],
    [[2], [1, 2, 3, 4], 0.375], // one below, one tie: 1.5 of 4
    [[5, 1], [3], 0.5],
  ])('%j above %j: %d', (positives, negatives, area) => {
    expect(auc(positives, negatives)).toBe(area);
  });

  it('is unknown without both kinds', () => {
    expect(auc([], [1])).toBeNull();
    expect(auc([1], [])).toBeNull();
  });

  it('compares within groups only, every pair once', () => {
    const groups = [
      { positives: [10], negatives: [9, 11] }, // 1 of 2
      { positives: [1], negatives: [0] }, // 1 of 1
      { positives: [], negatives: [5] }, // nothing to compare
    ];
    expect(groupedAuc(groups)).toBeCloseTo(2 / 3, 10);
  });
});

describe('rankCorrelation', () => {
  it('is 1 for any rising and -1 for any falling relation', () => {
    expect(rankCorrelation([[1, 1], [2, 10], [3, 11]])).toBeCloseTo(1, 10); // prettier-ignore
    expect(rankCorrelation([[1, 9], [2, 8], [3, 0]])).toBeCloseTo(-1, 10); // prettier-ignore
  });

  it('shares the ranks of ties', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 · 5)
    expect(rankCorrelation([[1, 1], [2, 2], [2, 3], [4, 4]])).toBeCloseTo(4.5 / Math.sqrt(22.5), 10); // prettier-ignore
  });
});

it('takes mean and standard deviation', () => {
  expect(spreadOf([0.8, 0.9, 1])).toEqual({ mean: 0.9, deviation: 0.082 });
});

it('draws the ROC curve from corner to corner', () => {
  expect(rocPoints([9, 5], [8, 4], 2)).toEqual([[0, 0], [0.5, 0.5], [1, 1]]); // prettier-ignore
});

it('repeats its random numbers', () => {
  const [one, two] = [randomFrom(7), randomFrom(7)];
  const drawn = Array.from({ length: 1000 }, () => one());
  expect(drawn).toEqual(Array.from({ length: 1000 }, () => two()));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(spreadOf(drawn).mean).toBeCloseTo(0.5, 1);
});
