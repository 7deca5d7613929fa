import {
  DISCLOSURE_STATUSES,
  LINK_KINDS,
  SUPPLIER_CLAIMS,
  VISIBILITIES,
} from '@firebreak/supply-chain/model';
import buyerAr from '../disclosure/i18n/ar.json' with { type: 'json' };
import buyerEn from '../disclosure/i18n/en.json' with { type: 'json' };
import buyerEs from '../disclosure/i18n/es.json' with { type: 'json' };
import ar from './i18n/ar.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import es from './i18n/es.json' with { type: 'json' };
import { SECTORS } from './sectors';

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
  ['page of the supplier in Spanish', es, en],
  ['page of the supplier in Arabic', ar, en],
  ['pages of the buyer in Spanish', buyerEs, buyerEn],
  ['pages of the buyer in Arabic', buyerAr, buyerEn],
])('the texts of the %s', (_name, texts, english) => {
  it('are complete and put in the same values', () => {
    const values = (all: object) =>
      flat(all)
        .map(([key, text]) => [key, valuesIn(text).join()])
        .sort();
    expect(values(texts)).toEqual(values(english));
    expect(flat(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

it('name every kind, visibility, question, sector and state', () => {
  const keys = new Set(flat(en).map(([key]) => key));
  const needed = [
    ...LINK_KINDS.map((kind) => `kind.${kind}`),
    ...VISIBILITIES.flatMap((each) => [`visibility.${each}`, `visibilityHelp.${each}`]),
    ...SUPPLIER_CLAIMS.map((claim) => `claim.${claim}`),
    ...SECTORS.map((code) => `isic.${code}`),
    ...DISCLOSURE_STATUSES.map((status) => `askOn.status.${status}`),
  ];
  expect(needed.filter((key) => !keys.has(key))).toEqual([]);
  const buyerKeys = new Set(flat(buyerEn).map(([key]) => key));
  expect(DISCLOSURE_STATUSES.filter((status) => !buyerKeys.has(`status.${status}`))).toEqual([]);
});
