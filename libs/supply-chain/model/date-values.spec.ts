import type { CellValue } from './cell-values';
import { dateOrderOf, parseDate } from './date-values';

function value<T>(read: CellValue<T>): T | null | 'wrong' {
  return read.valid ? read.value : 'wrong';
}

it.each([
  ['2024-05-01', '2024-05-01'],
  ['2024-05-01T00:00:00.000Z', '2024-05-01'],
  ['1.5.2024', '2024-05-01'],
  ['13/02/2024', '2024-02-13'],
  ['02/13/2024', '2024-02-13'],
  ['1 May 2024', '2024-05-01'],
  ['May 1, 2024', '2024-05-01'],
  ['2019', '2019-01-01'],
  ['29.02.2023', 'wrong'],
  ['31/31/2024', 'wrong'],
  ['1 de mayo de 2024', '2024-05-01'],
  ['5. März 2024', '2024-03-05'],
  ['1er août 2024', '2024-08-01'],
  ['12 Şubat 2024', '2024-02-12'],
  ['3 мая 2024', '2024-05-03'],
  ['2024年5月1日', '2024-05-01'],
  ['2024년 5월 1일', '2024-05-01'],
  ['٢٠٢٤/٠٥/٠١', '2024-05-01'],
  ['5/6/24', '2024-06-05'],
  ['Oct 2023', '2023-10-01'],
  ['soon', 'wrong'],
])('parseDate %j is %s', (text, date) => expect(value(parseDate(text))).toBe(date));

describe('05/06/2024', () => {
  it.each([
    ['day-first', '2024-06-05'],
    ['month-first', '2024-05-06'],
    [null, 'wrong'],
  ] as const)('with the order %s is %s', (order, date) =>
    expect(value(parseDate('05/06/2024', order))).toBe(date),
  );

  it('needs no order where the day is beyond 12, both are the same, or points divide it', () => {
    expect(value(parseDate('25/06/2024', null))).toBe('2024-06-25');
    expect(value(parseDate('06/06/2024', null))).toBe('2024-06-06');
    expect(value(parseDate('05.06.2024', null))).toBe('2024-06-05');
  });

  it('is said to be ambiguous', () => {
    expect(parseDate('05/06/2024', null)).toEqual({ valid: false, ambiguous: true });
    expect(parseDate('31/31/2024', null)).toEqual({ valid: false });
  });
});

describe('dateOrderOf', () => {
  it.each([
    [['05/06/2024', '25/06/2024'], 'day-first', true],
    [['05/06/2024', '06/25/2024'], 'month-first', true],
    [['05/06/2024', '07/08/2024'], null, true],
    [['25/06/2024', '06/25/2024'], null, false],
    [['2024-05-06', '6.5.2024'], null, false],
  ] as const)('of %j is %s', (cells, order, ambiguous) =>
    expect(dateOrderOf(cells)).toEqual({ order, ambiguous }),
  );
});
