import { CAPACITY_UNITS, convertAmount, unitDimension } from './capacity-units';

describe('convertAmount', () => {
  it.each([
    [3, 'dozens', 'pieces', 36],
    [2500, 'kg', 't', 2.5],
    [1, 'lb', 'kg', 0.45359237],
    [1000, 'yd', 'm', 914.4],
    [1.5, 'MW', 'kW', 1500],
    [7, 'pairs', 'pairs', 7],
  ])('%s %s is %3$s %4$s', (amount, from, to, result) => {
    expect(convertAmount(amount, from, to)).toBeCloseTo(result, 9);
  });

  it('compares nothing across dimensions: a pair is no number of pieces', () => {
    expect(convertAmount(1, 'pairs', 'pieces')).toBeNull();
    expect(convertAmount(1, 'kg', 'm')).toBeNull();
    expect(convertAmount(1, 'kg', 'stone')).toBeNull();
    expect(unitDimension('stone')).toBeNull();
  });

  it('has every unit once', () => {
    expect(new Set(CAPACITY_UNITS.map(({ key }) => key)).size).toBe(CAPACITY_UNITS.length);
  });
});
