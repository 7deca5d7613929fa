import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, SUPPLIER_LANGUAGES } from '@firebreak/platform/web';

const SOURCES = [...globSync('libs/*/web/**/*.{ts,html}'), ...globSync('apps/web/src/**/*.{ts,html}')].filter(
  (file) => !file.endsWith('.spec.ts'),
);

/** What `pattern` finds in all sources: a name, and what stands in its second group, seen from the file's folder. */
function named(pattern: RegExp): { name: string; value: string; at: string }[] {
  return SOURCES.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '', value = '']) => ({
      name,
      value,
      at: path.dirname(file),
    })),
  );
}

/** Folders of loaders with a name of their own: `const statementsTexts: TextLoaders = { en: () => import('./i18n/en.json'), … }`. */
const LOADERS = named(/const (\w+)[^=;]*= \{\s*en: \(\) => import\('(.+?)\/en\.json'\)/g);

/** Each folder of texts under the name that its routes, or whoever adds it later, give it: `withTexts('audits', …)` beside `i18n`. */
const FOLDERS = [
  ...named(/withTexts\(\s*'(\w+)',\s*\{\s*en: \(\) => import\('(.+?)\/en\.json'\)/g).map(
    ({ name, value, at }) => ({ scope: name, folder: path.join(at, value) }),
  ),
  ...named(/(?:withTexts|texts\.add)\(\s*'(\w+)',\s*(\w+)[,)]/g).flatMap(({ name, value, at }) =>
    LOADERS.filter((loaders) => loaders.name === value)
      .sort((a, b) => Number(b.at === at) - Number(a.at === at))
      .slice(0, 1)
      .map((loaders) => ({ scope: name, folder: path.join(loaders.at, loaders.value) })),
  ),
].filter(({ scope, folder }, index, all) => {
  const first = all.findIndex((other) => other.folder === folder && other.scope === scope);
  return first === index && existsSync(path.join(folder, 'en.json'));
});

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
  // A folder with one language more than the application's is read by suppliers, and needs all of theirs.
  const read = globSync(`${folder}/*.json`).length > LANGUAGES.length ? SUPPLIER_LANGUAGES : LANGUAGES;

  it.each(read.map(({ id }) => id))(
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
