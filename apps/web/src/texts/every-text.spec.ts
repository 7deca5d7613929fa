import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '@firebreak/platform/web';

const SOURCES = [...globSync('libs/*/web/**/*.{ts,html}'), ...globSync('apps/web/src/**/*.{ts,html}')].filter(
  (file) => !file.endsWith('.spec.ts'),
);

/** Each folder of texts under the name that its routes give it: `withTexts('audits', …)` beside `i18n`. */
const FOLDERS = SOURCES.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/withTexts\(\s*'(\w+)'[\s\S]*?import\('(.+?)\/en\.json'\)/g)].map(
    ([, scope = '', folder = '']) => ({ scope, folder: path.join(path.dirname(file), folder) }),
  ),
).filter(({ folder }) => existsSync(path.join(folder, 'en.json')));

type Texts = Readonly<Record<string, string>>;

function flat(value: unknown, prefix = ''): Texts {
  if (typeof value !== 'object' || value === null) return { [prefix]: String(value) };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, child]) => flat(child, prefix ? `${prefix}.${key}` : key)),
  );
}

function textsOf(folder: string, language: string): Texts {
  return flat(JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')));
}

/** Names of values and choices in a message: they must be the same in every language. */
function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{\{\s*(\w+)\s*\}\}|\{\s*(\w+)\s*,/g)].map(
    (match) => match[1] ?? match[2],
  );
  return [...new Set(names.map(String))].sort();
}

describe.each(FOLDERS)('texts of $scope', ({ folder }) => {
  const english = textsOf(folder, 'en');

  it.each(LANGUAGES.map(({ id }) => id))(
    '%s has every text of English, filled, with the same values',
    (language) => {
      const texts = textsOf(folder, language);
      expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
      expect(Object.keys(texts).filter((key) => !texts[key]?.trim())).toEqual([]);
      const differing = Object.keys(texts).filter(
        (key) => placeholders(texts[key] ?? '').join() !== placeholders(english[key] ?? '').join(),
      );
      expect(differing).toEqual([]);
    },
  );
});

it('every folder of texts belongs to a scope', () => {
  const known = new Set(FOLDERS.map(({ folder }) => folder));
  const folders = globSync('libs/*/web/**/i18n/en.json').map((file) => path.dirname(file));
  expect(folders.filter((folder) => !known.has(folder))).toEqual([]);
});

describe('keys in pages', () => {
  const known = new Map(FOLDERS.map(({ scope, folder }) => [scope, textsOf(folder, 'en')]));

  it('finds the texts of the application and of capabilities', () => {
    expect([...known.keys()]).toEqual(expect.arrayContaining(['app', 'platform']));
  });

  it.each(SOURCES)('%s names only texts that exist', (file) => {
    const source = readFileSync(file, 'utf8').replace(/^\s*(\*|\/\/).*$/gm, '');
    const missing = [...source.matchAll(/'([a-z][A-Za-z]*)\.([\w.-]*[\w-])(?='(?!\s*\+))/g)].filter(
      ([, scope = '', key = '']) => {
        const texts = known.get(scope);
        return texts !== undefined && !(key in texts);
      },
    );
    expect(missing.map(([text]) => text.slice(1))).toEqual([]);
  });
});
