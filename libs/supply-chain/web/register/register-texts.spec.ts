import {
  CAPACITY_UNIT_KEYS,
  IDENTIFIER_SCHEMES,
  PROCESS_TRADES,
  PROCESSES,
} from '@firebreak/supply-chain/model';
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
  ['Spanish', es],
  ['Arabic', ar],
])('the texts of the register in %s', (_language, texts) => {
  it('are complete and put in the same values', () => {
    const values = (all: object) => flat(all).map(([key, text]) => [key, valuesIn(text)]);
    expect(values(texts)).toEqual(values(en));
    expect(flat(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

it('name everything that the model lists', () => {
  const keys = new Set(flat(en).map(([key]) => key));
  const needed = [
    ...PROCESSES.map(({ key }) => `process.${key}`),
    ...PROCESS_TRADES.map((key) => `trade.${key}`),
    ...CAPACITY_UNIT_KEYS.map((key) => `unit.${key}`),
    ...IDENTIFIER_SCHEMES.flatMap((key) => [`scheme.${key}`, `schemeHelp.${key}`]),
  ];
  expect(needed.filter((key) => !keys.has(key))).toEqual([]);
});
