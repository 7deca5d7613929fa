import { citationOf } from './citation';
import { editionWarnings } from './edition-check';
import { compareEditions, type EditionRow } from './edition-comparison';
import { isRoughDate } from './edition-import';
import { figureMove, isJump } from './jump';

const aFigure = (country: string, name: string, value: number | string): EditionRow => ({
  key: `${name} ${country}`, country, name, values: { value },
}); // prettier-ignore

describe('compareEditions', () => {
  it('tells added, removed and changed rows apart, and counts what is alike', () => {
    const difference = compareEditions(
      [aFigure('BD', 'cpi', 24), aFigure('DE', 'cpi', 75), aFigure('SY', 'cpi', 12)],
      [aFigure('BD', 'cpi', 33), aFigure('DE', 'cpi', 75), aFigure('XK', 'cpi', 44)],
    );
    expect(difference).toMatchObject({ added: 1, removed: 1, changed: 1, same: 1, jumps: 1 });
    expect(difference).toMatchObject({ countriesGained: ['XK'], countriesLost: ['SY'] });
    expect(difference.changes).toEqual([
      { kind: 'changed', key: 'cpi BD', country: 'BD', name: 'cpi', before: { value: 24 }, after: { value: 33 }, move: 9, jump: true },
      { kind: 'removed', key: 'cpi SY', country: 'SY', name: 'cpi', before: { value: 12 }, after: null, move: null, jump: false },
      { kind: 'added', key: 'cpi XK', country: 'XK', name: 'cpi', before: null, after: { value: 44 }, move: null, jump: false },
    ]); // prettier-ignore
  });

  it('shows of a list’s row only what differs', () => {
    const row = (status: string): EditionRow => ({
      key: 'wro A', country: 'CN', name: 'A', values: { product: 'Cotton', status },
    }); // prettier-ignore
    expect(compareEditions([row('active')], [row('revoked')]).changes).toEqual([
      expect.objectContaining({ before: { status: 'active' }, after: { status: 'revoked' }, move: null, jump: false }),
    ]); // prettier-ignore
  });

  it('finds nothing between an edition and itself', () => {
    const rows = [aFigure('BD', 'tip', '2'), aFigure('BD', 'hdi', 0.685)];
    expect(compareEditions(rows, rows)).toMatchObject({ changes: [], same: 2, countriesLost: [] });
  });
});

describe('isJump', () => {
  it.each([
    ['cpi', 24, 31, false], // 7 points: one in a hundred changes is larger
    ['cpi', 24, 32, true],
    ['tip', '2', '2WL', false],
    ['tip', '1', '2WL', true],
    ['hdi', 0.52, 0.54, false], // .020000000000000018 in binary
    ['hdi', 0.52, 0.5401, true],
    ['ilo-c029', 0, 1, false], // a ratification
    ['ilo-c029', 1, 0, true], // conventions do not go out of force
    ['ituc', '3', '5', true],
    ['ituc', '5', '5+', false],
  ] as const)('%s from %s to %s: %s', (figure, before, after, jump) => {
    expect(isJump(figure, before, after)).toBe(jump);
  });

  it('says nothing of values that are none of the figure', () => {
    expect(figureMove('tip', '2', '9')).toBeNull();
    expect(isJump('cpi', 'x', 50)).toBe(false);
  });
});

describe('editionWarnings', () => {
  const difference = { countriesLost: [], jumps: 0, removed: 0 };
  const usual = { everyCountry: true, countries: 180, year: 2026, currentYear: 2025, difference };
  it.each([
    [{}, []],
    [{ countries: 12 }, ['few-countries']],
    [{ year: 2024 }, ['older-year']],
    [{ difference: { countriesLost: ['SY'], jumps: 2, removed: 1 } }, ['countries-lost', 'jumps']],
    [{ everyCountry: false, countries: 3, difference: { ...difference, removed: 1 } }, ['rows-removed']],
    [{ currentYear: null, difference: null }, []],
  ])('%j: %j', (changes, warnings) => {
    expect(editionWarnings({ ...usual, ...changes })).toEqual(warnings);
  });
});

describe('citationOf', () => {
  const facts = {
    publisher: 'World Bank', title: 'Governance', edition: '2025 revision', year: 2024, licence: 'CC BY 4.0',
    credit: null, address: 'https://example.org/wgi', retrievedOn: '2026-03',
  }; // prettier-ignore
  it('names work, place, time and licence', () => {
    expect(citationOf(facts)).toBe(
      'World Bank: Governance, 2025 revision (2024). https://example.org/wgi, retrieved 2026-03. Licence: CC BY 4.0.',
    );
  });

  it('begins with the words that a licence asks for', () => {
    expect(citationOf({ ...facts, credit: 'World Bank, WGI', address: '', year: 2025 })).toBe(
      'World Bank, WGI. Governance, 2025 revision. Licence: CC BY 4.0.',
    );
  });
});

describe('isRoughDate', () => {
  it.each([
    ['2026', true],
    ['2026-02', true],
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2026-13', false],
    ['26-02', false],
    ['', false],
  ])('%s: %s', (text, is) => {
    expect(isRoughDate(text)).toBe(is);
  });
});
