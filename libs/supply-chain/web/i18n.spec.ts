import { IMPORT_FIELDS, isicDivisions, isicSection, isicSections } from '@firebreak/supply-chain/model';
import chainAr from './chain/i18n/ar.json' with { type: 'json' };
import chainEn from './chain/i18n/en.json' with { type: 'json' };
import chainEs from './chain/i18n/es.json' with { type: 'json' };
import ar from './i18n/ar.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import es from './i18n/es.json' with { type: 'json' };

/** Texts by their whole key. */
function flat(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object'
      ? flat(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] as [string, string]],
  );
}

/** Names of the values that a text puts in. */
function valuesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{?\s*([a-z]\w*)\s*[},]/gi)].map(([, name = '']) => name))].sort();
}

describe.each([
  ['Spanish', es, en],
  ['Arabic', ar, en],
  ['Spanish, one supplier’s chain', chainEs, chainEn],
  ['Arabic, one supplier’s chain', chainAr, chainEn],
])('the texts of the supply chain in %s', (_language, texts, english) => {
  it('are complete', () => {
    expect(flat(texts).map(([key]) => key)).toEqual(flat(english).map(([key]) => key));
    expect(flat(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('put in the same values', () => {
    const values = (all: object) => flat(all).map(([key, text]) => [key, valuesIn(text)]);
    expect(values(texts)).toEqual(values(english));
  });
});

it('name every column field and every sector', () => {
  const keys = new Set(flat(en).map(([key]) => key));
  const sectors = [...isicSections(), ...isicDivisions().filter((code) => isicSection(code))];
  const needed = [
    ...IMPORT_FIELDS.map((field) => `field.${field}`),
    ...sectors.map((code) => `isic.${code}`),
  ];
  expect(needed.filter((key) => !keys.has(key))).toEqual([]);
});
