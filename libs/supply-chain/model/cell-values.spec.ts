import fc from 'fast-check';
import {
  parseCount,
  parseCurrency,
  parseDegrees,
  parseEmail,
  parseMoney,
  parseNumber,
  parseShare,
} from './cell-values';

const value = <T>(read: { valid: boolean; value?: T }) => (read.valid ? read.value : 'wrong');

describe('parseNumber', () => {
  it.each([
    ['1,234.5', '.', 1234.5],
    ['1.234,5', '.', 1234.5],
    ['1 234,5', '.', 1234.5],
    ["1'234.50", '.', 1234.5],
    ['1,234', '.', 1234],
    ['1,234', ',', 1.234],
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['12,5', '.', 12.5],
    ['1.234.567', '.', 1234567],
    ['1,00,000', '.', 100000], // Indian grouping
    ['(120)', '.', -120],
    ['-3', '.', -3],
    ['٣٥٠', '.', 350],
    ['３５', '.', 35],
    ['n/a', '.', null],
    ['', '.', null],
    ['abc', '.', 'wrong'],
    ['12,34,5', '.', 'wrong'],
    ['1e5', '.', 'wrong'],
    ['=1+1', '.', 'wrong'],
  ] as const)('%j with decimal %s is %s', (text, mark, number) =>
    expect(value(parseNumber(text, mark))).toBe(number),
  );

  it('reads what the runtime writes, in both notations', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(0, 0.25, 0.5), (whole, part) => {
        const number = whole + (whole < 0 ? -part : part);
        const plain = (locale: string) =>
          new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(number);
        expect(value(parseNumber(plain('en-US'), '.'))).toBe(number);
        expect(value(parseNumber(plain('de-DE'), ','))).toBe(number);
      }),
    );
  });
});

it.each([
  ['350', 350],
  ['1,200', 1200],
  ['approx. 350', 350],
  ['200+', 200],
  ['100-200', 150],
  ['120 workers', 120],
  ['12.5', 'wrong'],
  ['-4', 'wrong'],
  ['many', 'wrong'],
])('parseCount %j is %s', (text, count) => expect(value(parseCount(text))).toBe(count));

it.each([
  ['35 %', 0.35],
  ['35', 0.35],
  ['0.35', 0.35],
  ['35,5%', 0.355],
  ['1', 1],
  ['1%', 0.01],
  ['0', 0],
  ['120', 'wrong'],
  ['-5%', 'wrong'],
])('parseShare %j is %s', (text, share) => expect(value(parseShare(text))).toBe(share));

it.each([
  ['USD 1,200', { amount: 1200, currency: 'USD' }],
  ['1.200 €', { amount: 1.2, currency: 'EUR' }],
  ['€ 1.200,50', { amount: 1200.5, currency: 'EUR' }],
  ['12000', { amount: 12000, currency: null }],
  ['-5', 'wrong'],
  ['a lot', 'wrong'],
])('parseMoney %j', (text, money) => expect(value(parseMoney(text))).toEqual(money));

it.each([
  ['usd', 'USD'],
  ['€', 'EUR'],
  ['RMB', 'CNY'],
  ['Bitcoin', 'wrong'],
])('parseCurrency %j is %s', (text, code) => expect(value(parseCurrency(text))).toBe(code));

it.each([
  ['a.b@example.com', 'a.b@example.com'],
  ['mailto:a@example.com; c@d.org', 'a@example.com'],
  ['no at sign', 'wrong'],
  ['a@b', 'wrong'],
])('parseEmail %j is %s', (text, address) => expect(value(parseEmail(text))).toBe(address));

it('keeps degrees within their limits', () => {
  expect(value(parseDegrees('23.81°', 90))).toBe(23.81);
  expect(value(parseDegrees('91', 90))).toBe('wrong');
  expect(value(parseDegrees('-180', 180))).toBe(-180);
});
