import { FINDING_TAXONOMY } from './finding-taxonomy';
import ar from './finding-titles/ar.json' with { type: 'json' };
import en from './finding-titles/en.json' with { type: 'json' };
import es from './finding-titles/es.json' with { type: 'json' };

const { findings } = FINDING_TAXONOMY;

it('the English titles of findings are those of the taxonomy', () => {
  expect(en).toEqual(Object.fromEntries(findings.map(({ code, title }) => [code, title])));
});

it.each([
  ['Spanish', es],
  ['Arabic', ar],
])('every finding has a title of its own in %s', (_language, titles: Readonly<Record<string, string>>) => {
  expect(Object.keys(titles).sort()).toEqual(findings.map(({ code }) => code).sort());
  expect(findings.filter(({ code, title }) => !titles[code]?.trim() || titles[code] === title)).toEqual([]);
});
