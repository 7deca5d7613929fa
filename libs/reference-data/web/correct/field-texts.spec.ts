import { textOfField, valueOfField } from './field-texts';

describe('values of a correction in a form', () => {
  it.each([
    ['figure-value', ' 0,71 ', 0.71],
    ['figure-value', '2WL', '2WL'],
    ['score', 'many', 'many'],
    ['flag', 'true', true],
    ['flag', '', null],
    ['texts', 'A Co.; B; ', ['A Co.', 'B']],
    ['countries', 'bd; cn', ['BD', 'CN']],
    ['countries', '', []],
    ['sector', '0111', '0111'], // never a number: its zero counts
    ['day', '', null],
  ] as const)('%s "%s": %j', (kind, typed, value) => {
    expect(valueOfField({ kind }, typed)).toEqual(value);
  });

  it('come back as they were typed', () => {
    for (const value of ['A', 0.5, true, false, null]) {
      const kind = typeof value === 'boolean' ? 'flag' : typeof value === 'number' ? 'share' : 'text';
      expect(valueOfField({ kind }, textOfField(value))).toEqual(value);
    }
    expect(valueOfField({ kind: 'texts' }, textOfField(['A', 'B']))).toEqual(['A', 'B']);
  });
});
