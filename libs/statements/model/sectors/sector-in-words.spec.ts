import { readFileSync } from 'node:fs';
import path from 'node:path';
import { STATEMENT_LANGUAGES } from '../language';
import { sectorInWords } from './sector-in-words';

const data = readFileSync(path.resolve(__dirname, '../../../reference-data/data/sectors.csv'), 'utf8');
const codes = data.split('\n').slice(1).flatMap((line) => line.split(',')[0] || []); // prettier-ignore

describe('sectorInWords', () => {
  it.each(STATEMENT_LANGUAGES.filter((language) => language !== 'en'))(
    'in %s: has words for every sector of the reference data, and no two read alike but a section and its only division',
    (language) => {
      expect(codes.length).toBeGreaterThan(700);
      expect(codes.filter((code) => !sectorInWords(code, language))).toEqual([]);
      const digits = codes.filter((code) => /^\d/.test(code));
      expect(new Set(digits.map((code) => sectorInWords(code, language))).size).toBe(digits.length);
    },
  );

  it('names a class by its division, with its own code', () => {
    expect(sectorInWords('14', 'de')).toBe('Herstellung von Bekleidung');
    expect(sectorInWords('1410', 'nb')).toBe('1410 Produksjon av klær');
    expect(sectorInWords('C', 'es')).toBe('Industrias manufactureras');
  });

  it('leaves English and unknown codes to the data', () => {
    expect(sectorInWords('14', 'en')).toBeNull();
    expect(sectorInWords('constructor', 'de')).toBeNull();
    expect(sectorInWords('04', 'de')).toBeNull();
  });
});
