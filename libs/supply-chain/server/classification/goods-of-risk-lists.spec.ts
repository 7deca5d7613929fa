import fs from 'node:fs';
import path from 'node:path';
import { goodOfCode, sectorName } from '@firebreak/supply-chain/model';

/** Columns of a shipped table; only its leading columns are read, none of which holds a comma or a quote here. */
function shippedRows(file: string): string[][] {
  const text = fs.readFileSync(path.join(import.meta.dirname, '../../../reference-data/data', file), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

it('has a good for every heading and subheading that the lists of forced and child labour name', () => {
  const codes = shippedRows('hs-risk-goods.csv').flatMap(
    (row) => row.find((cell) => /^\d{2,6}$/.test(cell)) ?? [],
  );
  const named = [...new Set(codes)].filter((code) => code.length >= 4);
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter((code) => goodOfCode(code) === null)).toEqual([]);
});

it('has a name for every sector of ISIC Rev. 4', () => {
  const codes = shippedRows('sectors.csv').map(([code = '']) => code);
  expect(codes).toHaveLength(21 + 88 + 238 + 419);
  expect(codes.filter((code) => sectorName(code) === null)).toEqual([]);
});
