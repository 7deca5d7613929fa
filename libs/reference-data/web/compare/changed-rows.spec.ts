import { wantedRows, type RowWish, type WordedRow } from './changed-rows';

const aRow = (country: string, move: number | null, changes: Partial<WordedRow> = {}): WordedRow => ({
  kind: 'changed',
  key: country,
  country,
  name: 'cpi',
  before: null,
  after: null,
  move,
  jump: move !== null && Math.abs(move) > 7,
  words: `${country} Corruption`,
  ...changes,
});
const rows = [aRow('AF', 1), aRow('BD', -9), aRow('CH', null, { kind: 'added' }), aRow('DE', 3)];
const all: RowWish = { search: '', kinds: [], names: [], countries: null, sort: 'country' };
const shown = (wish: Partial<RowWish>) => wantedRows(rows, { ...all, ...wish }).map(({ country }) => country);

describe('wantedRows', () => {
  it.each([
    [{}, ['AF', 'BD', 'CH', 'DE']],
    [{ sort: '-country' }, ['DE', 'CH', 'BD', 'AF']],
    [{ sort: '-move' }, ['BD', 'DE', 'AF', 'CH']],
    [{ sort: 'move' }, ['AF', 'DE', 'BD', 'CH']],
    [{ kinds: ['jump'] }, ['BD']],
    [{ kinds: ['added', 'jump'] }, ['BD', 'CH']],
    [{ countries: new Set(['DE']) }, ['DE']],
    [{ search: 'bd corr' }, ['BD']],
    [{ names: ['hdi'] }, []],
  ])('%j: %j', (wish, countries) => {
    expect(shown(wish)).toEqual(countries);
  });
});
