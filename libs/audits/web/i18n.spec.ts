import {
  AUDIT_KINDS,
  FINDING_MOVES,
  FINDING_STATES,
  FINDING_TAXONOMY,
  SEVERITIES,
} from '@firebreak/audits/model';
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

describe.each([
  ['Spanish', es],
  ['Arabic', ar],
])('the texts of audits in %s', (_language, texts) => {
  it('say that titles of findings are translated by machine', () => {
    expect(texts.list.lead.length).toBeGreaterThan(en.list.lead.length + 30);
  });
});

it('the texts name everything that the model knows', () => {
  const keys = new Set(flat(en).map(([key]) => key));
  const { categories, indicators } = FINDING_TAXONOMY;
  const needed = [
    ...categories.map(({ id }) => `category.${id}`),
    ...indicators.map(({ id }) => `indicator.${id}`),
    ...FINDING_STATES.map((state) => `state.${state}`),
    ...SEVERITIES.map((severity) => `severity.${severity}`),
    ...AUDIT_KINDS.map((kind) => `kind.${kind}`),
    ...FINDING_MOVES.flatMap((move) => [`move.${move}`, `moveHelp.${move}`, `note.${move}`, `event.${move}`]),
  ];
  expect(needed.filter((key) => !keys.has(key))).toEqual([]);
});
