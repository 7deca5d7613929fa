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
])('the texts about editions in %s', (_language, texts) => {
  it('are complete, and put the same values in', () => {
    const english = flat(en);
    expect(flat(texts).map(([key]) => key)).toEqual(english.map(([key]) => key));
    const others = new Map(flat(texts));
    for (const [key, text] of english)
      expect({ key, values: valuesIn(others.get(key) ?? '') }).toEqual({ key, values: valuesIn(text) });
  });
});
