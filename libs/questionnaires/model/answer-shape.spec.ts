import { isAnswerValue } from './answer-shape';

describe('isAnswerValue', () => {
  it.each<[string, unknown]>([
    ['a text', 'words'],
    ['a number', 0.5],
    ['a list', ['BD', 'IN']],
    ['money', { amount: 3, currency: 'USD' }],
    ['a table', { rows: [{ site: null, cells: { a: 1, b: ['x'], c: 'y' } }] }],
  ])('takes %s', (_what, value) => {
    expect(isAnswerValue(value)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a text of 10 MB', 'x'.repeat(10_000_000)],
    ['100,000 choices', Array.from({ length: 100_000 }, () => 'x')],
    ['a choice of 10 MB', ['x'.repeat(10_000_000)]],
    ['a table of 100,000 rows', { rows: Array.from({ length: 100_000 }, () => ({ site: null, cells: {} })) }],
    [
      'a row of 100,000 cells',
      { rows: [{ site: null, cells: Object.fromEntries([...Array(100_000).keys()].map((at) => [at, 1])) }] },
    ],
    ['a row with more in it', { rows: [{ site: null, cells: {}, more: 1 }] }],
    ['a table in a table', { rows: [{ site: null, cells: { a: { rows: [] } } }] }],
    ['no number', NaN],
    ['an endless amount', { amount: Infinity, currency: 'USD' }],
    ['an object', {}],
    ['a changed prototype', JSON.parse('{"__proto__": {"rows": []}}')],
    ['null', null],
    ['true', true],
  ])('refuses %s', (_what, value) => {
    expect(isAnswerValue(value)).toBe(false);
  });
});
