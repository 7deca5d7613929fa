import { ACTION_KINDS, EXIT_PATH, KNOWABLE_PARTS, LEVER_KINDS } from '@firebreak/risk/model';
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
])('the texts of actions in %s', (_language, texts) => {
  it('are complete', () => {
    expect(flat(texts).map(([key]) => key)).toEqual(flat(en).map(([key]) => key));
    expect(flat(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('put in the same values', () => {
    const values = (all: object) => flat(all).map(([key, text]) => [key, valuesIn(text)]);
    expect(values(texts)).toEqual(values(en));
  });
});

it('have words for every kind of action, change, unknown and step', () => {
  const keys = flat(en).map(([key]) => key);
  const needed = [
    ...ACTION_KINDS.flatMap((kind) => [`company.kind.${kind}`, `go.${kind}`]),
    ...LEVER_KINDS.map((kind) => `change.kind.${kind}`),
    ...KNOWABLE_PARTS.flatMap((part) => [`unknown.part.${part}`, `unknown.over.${part}`]),
    ...EXIT_PATH.map((step) => `exit.step.${step}`),
  ];
  expect(needed.filter((key) => !keys.includes(key))).toEqual([]);
});
