import { matchColumns, rowReader, type CleanRow } from '@firebreak/supply-chain/model';
import { deriveFromRow, RowRecogniser } from './row-recogniser';

function aRow(name: string, address = '', more: Record<string, string> = {}): CleanRow {
  const headers = ['name', 'country', 'address', ...Object.keys(more)];
  const cells = [name, 'CN', address, ...Object.values(more)];
  const reading = { headers, matching: matchColumns(headers), decimalMark: '.', dateOrder: null } as const;
  const { values } = rowReader(reading)(cells);
  if (!values) throw new Error('The row is wrong.');
  return values;
}

function placeAll(rows: readonly CleanRow[]) {
  const recogniser = new RowRecogniser();
  return rows.map((row, at) => recogniser.place(row, deriveFromRow(row), at + 2, []));
}

it('takes the first address of a supplier that an earlier row only named', () => {
  const [first, second, third] = placeAll([
    aRow('Mata Ltd'),
    aRow('Mata', 'Harbour Road 5, Qingdao'),
    aRow('MATA', 'Harbour Road 5, Qingdao'),
  ]);
  expect([first?.outcome, first?.newSite]).toEqual(['new', false]);
  expect([second?.outcome, second?.newSite, second?.supplierId]).toEqual([
    'changed',
    true,
    first?.supplierId,
  ]);
  expect([third?.outcome, third?.issues[0]?.params]).toEqual(['same', { name: 'Mata Ltd', row: 3 }]);
});

it.each([
  ['one name at many addresses', (at: number) => aRow('Warehouse', `Street ${at} of the Northern Harbour`)],
  ['many names at one address', (at: number) => aRow(`Mill ${at}`, 'Number 1 of the Northern Harbour')],
  ['many names without an address', (at: number) => aRow(`Mill ${at}`, '', { workers: '5' })],
])('ends in time with %s', (_what, row) => {
  const started = performance.now();
  const placed = placeAll(Array.from({ length: 5000 }, (_, at) => row(at)));
  expect(placed).toHaveLength(5000);
  expect(performance.now() - started).toBeLessThan(15_000);
});
