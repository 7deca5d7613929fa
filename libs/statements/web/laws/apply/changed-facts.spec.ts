import { NO_LAW_FACTS } from '@firebreak/statements/model';
import {
  amountOf,
  numberIn,
  withAmount,
  withAnswer,
  withoutPlace,
  withPeople,
  withPlace,
} from './changed-facts';

const pounds = { measure: 'turnover', where: 'world', currency: 'GBP' } as const;

describe('changed facts', () => {
  it('keep one amount a measure, place, currency and year', () => {
    const once = withAmount(NO_LAW_FACTS, pounds, 'latest', 36);
    const twice = withAmount(withAmount(once, pounds, 'before', 30), pounds, 'latest', 37);
    expect(twice.amounts).toHaveLength(2);
    expect(amountOf(twice, pounds, 'latest')).toBe(37);
    expect(amountOf(twice, { ...pounds, currency: 'AUD' }, 'latest')).toBeNull();
    expect(withAmount(twice, pounds, 'latest', null).amounts).toHaveLength(1);
  });

  it('take back an answer, a number of people and a country', () => {
    const answered = withAnswer(NO_LAW_FACTS, 'imports-into-us', false);
    expect(answered.answers).toEqual({ 'imports-into-us': false });
    expect(withAnswer(answered, 'imports-into-us', null).answers).toEqual({});
    const staffed = withPeople(NO_LAW_FACTS, { measure: 'employees', where: 'DE' }, 'latest', 1000);
    expect(withPeople(staffed, { measure: 'employees', where: 'DE' }, 'latest', null).people).toEqual([]);
    const placed = withPlace(withPlace(NO_LAW_FACTS, { country: 'GB', ties: [] }), {
      country: 'GB',
      ties: ['office'],
    });
    expect(placed.places).toEqual([{ country: 'GB', ties: ['office'] }]);
    expect(withoutPlace(placed, 'GB').places).toEqual([]);
  });

  it.each([
    ['36000000', 36_000_000],
    ['36,000,000', 36_000_000],
    [' 36 000 000 ', 36_000_000],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['much', null],
  ])('reads %p as %p', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });
});
