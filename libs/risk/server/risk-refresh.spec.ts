import { turnInMs } from './risk-refresh';

describe('the turns of companies that are due', () => {
  it('come at once for a few, a second apart for hundreds, and within six hours for any number', () => {
    expect([0, 9].map((place) => turnInMs(place, 10))).toEqual([200, 200]);
    expect([10, 299].map((place) => turnInMs(place, 300))).toEqual([1200, 290_200]);
    expect(turnInMs(99_999, 100_000)).toBeLessThanOrEqual(6 * 60 * 60_000 + 200);
    expect(turnInMs(50_000, 100_000)).toBeGreaterThan(turnInMs(40_000, 100_000));
  });
});
