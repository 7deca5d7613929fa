import foreignRows from '../data/goods-words.json' with { type: 'json' };
import rows from '../data/goods.json' with { type: 'json' };
import { nameParts } from './name-parts';
import type { Term } from './term-index';

/** Languages of the search words beside English, in the order of their columns in goods-words.json. */
const LANGUAGES = ['es', 'fr', 'pt', 'tr', 'zh', 'vi', 'bn', 'hi', 'ar', 'id'] as const;

/** A heading (4 digits) or subheading (6 digits) of HS 2022, or a subheading of an older edition still in use. */
export interface GoodRow {
  readonly hs: string;
  /** In plain words of ours, English, lower case. */
  readonly name: string;
  /** ISIC Rev. 4 class in which it is usually made. */
  readonly isic: string;
  /** Other words for it, English; those that begin with `~` are materials and wearers. */
  readonly words: readonly string[];
  /** Words in other languages, by language; the first is the name. */
  readonly foreign: ReadonlyMap<string, readonly string[]>;
}

const listOf = (cell: string | undefined) => (cell ? cell.split(', ') : []);

let parsed: readonly GoodRow[] | null = null;

/** All goods, by code: every heading of HS 2022, and the subheadings that buyers and forced-labour lists name. */
export function goodRows(): readonly GoodRow[] {
  if (parsed) return parsed;
  const foreign = new Map(
    foreignRows.map((row) => {
      const [hs = '', ...cells] = row.split('|');
      return [hs, new Map(LANGUAGES.map((language, at) => [language as string, listOf(cells[at])]))];
    }),
  );
  parsed = rows.map((row) => {
    const [hs = '', isic = '', name = '', words] = row.split('|');
    return { hs, isic, name, words: listOf(words), foreign: foreign.get(hs) ?? new Map<string, string[]>() };
  });
  return parsed;
}

/** A name in the language where there is one, else in English. */
export function goodName({ name, foreign }: GoodRow, language?: string): string {
  return foreign.get(language ?? 'en')?.[0] ?? name;
}

const OLD_CODE = ' (older code)';

/** Whether the code was left out of HS 2022; older papers still carry it. */
export function isOldCode({ name }: GoodRow): boolean {
  return name.endsWith(OLD_CODE);
}

/** The name counts most, then a part of it (`garlic` of `onions, garlic and leeks`) and other words for it. */
export function goodTerms(row: GoodRow): Term[] {
  const weight = isOldCode(row) ? 0.9 : 1;
  const name = row.name.replace(OLD_CODE, '');
  return [
    { text: name, weight },
    ...nameParts(name).map((text) => ({ text, weight: 0.93 * weight })),
    ...row.words.map((word) =>
      word.startsWith('~')
        ? { text: word.slice(1), weight: 0.85 * weight, qualifier: true }
        : { text: word, weight: 0.95 * weight },
    ),
    ...[...row.foreign].flatMap(([language, words]) =>
      words.map((text, at) => ({ text, language, weight: at === 0 ? weight : 0.95 * weight })),
    ),
  ];
}
