import { HEADERS } from './import-headers';
import { ImportField, REQUIRED_IMPORT_FIELDS } from './supplier-import';
import { nameKey } from './text-keys';

/** Words that say nothing about what a column holds. */
const FILLERS = new Set([
  'the',
  'of',
  'your',
  'please',
  'enter',
  'required',
  'mandatory',
  'optional',
  'in',
  'iso',
  'usd',
  'eur',
  'gbp',
  'e g',
  'eg',
]);

export interface ColumnMatch {
  readonly field: ImportField | null;
  /** 1 the very word, .8 after leaving out fillers, .6 a word inside; 0 without a match. */
  readonly certainty: number;
}

/** "Name of contact" is "contact name". */
function inAnyOrder(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

let byHeader: Map<string, ImportField> | null = null;

function fieldsByHeader(): Map<string, ImportField> {
  byHeader ??= new Map(
    // The order of the keys above decides about a word in two lists.
    (Object.entries(HEADERS) as [ImportField, string][]).reverse().flatMap(([field, words]) =>
      words.split('|').flatMap((word) => {
        const key = nameKey(word);
        return [[inAnyOrder(key.split(' ')), field] as const, [key, field] as const];
      }),
    ),
  );
  return byHeader;
}

function bare(header: string): string {
  return nameKey(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ');
}

/** What a header means by itself. */
export function matchHeader(header: string): ColumnMatch {
  const index = fieldsByHeader();
  const spaced = header.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
  const exact = index.get(nameKey(header)) ?? index.get(nameKey(spaced));
  if (exact) return { field: exact, certainty: 1 };
  const words = bare(spaced).replace(/%/g, ' percent ').split(' ');
  const cleaned = index.get(words.join(' ')) ?? index.get(inAnyOrder(words));
  if (cleaned) return { field: cleaned, certainty: 0.8 };
  for (let length = words.length - 1; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const phrase = words.slice(start, start + length).join(' ');
      const found = phrase.length > 3 ? index.get(phrase) : undefined;
      if (found) return { field: found, certainty: 0.6 };
    }
  }
  return { field: null, certainty: 0 };
}

/**
 * Proposes a field for each column. A field is given once, to the header that fits best; of equals, to
 * the first. What is left over stays unmatched.
 * @param remembered what people said before, by nameKey of the header; it beats every guess
 */
export function matchColumns(
  headers: readonly string[],
  remembered: ReadonlyMap<string, ImportField | null> = new Map(),
): (ImportField | null)[] {
  const matches = headers.map((header, column) => {
    const said = remembered.get(nameKey(header));
    return { column, ...(said === undefined ? matchHeader(header) : { field: said, certainty: 2 }) };
  });
  const taken = new Map<ImportField, number>();
  for (const { column, field } of matches.sort((a, b) => b.certainty - a.certainty || a.column - b.column)) {
    if (field && !taken.has(field)) taken.set(field, column);
  }
  const matching = headers.map((): ImportField | null => null);
  for (const [field, column] of taken) matching[column] = field;
  return matching;
}

/** Required fields that no column is matched to. */
export function missingFields(matching: readonly (ImportField | null)[]): ImportField[] {
  return REQUIRED_IMPORT_FIELDS.filter((field) => !matching.includes(field));
}

/** Fields that two columns are matched to. */
export function doubledFields(matching: readonly (ImportField | null)[]): ImportField[] {
  const seen = new Set<ImportField>();
  const doubled = new Set<ImportField>();
  for (const field of matching) {
    if (field && seen.has(field)) doubled.add(field);
    else if (field) seen.add(field);
  }
  return [...doubled];
}

/** The decimal mark that most numbers of a sample speak for; a point where nothing does. */
export function guessDecimalMark(sample: readonly (readonly string[])[]): '.' | ',' {
  let balance = 0;
  for (const cell of sample.flat()) {
    if (/^-?(\d{1,3}(\.\d{3})+,\d+|\d+,\d{1,2}|\d{1,3}(\.\d{3}){2,})$/.test(cell.trim())) balance--;
    if (/^-?(\d{1,3}(,\d{3})+(\.\d+)?|\d+\.\d{1,2})$/.test(cell.trim())) balance++;
  }
  return balance < 0 ? ',' : '.';
}

/** How many rows at the top of a file may be titles and remarks. */
export const HEADER_SEARCH_ROWS = 15;

/**
 * Which of the first rows holds the headers: the one in which most cells mean a field; of equals, the
 * first. Where none means anything, the first row that is not empty.
 * @returns position in `rows`; -1 where all are empty
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  let best = { at: rows.findIndex((cells) => cells.some((cell) => cell.trim() !== '')), fields: 0 };
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((cells, at) => {
    // A cell that stands alone is a title.
    if (cells.filter((cell) => cell.trim() !== '').length < 2) return;
    const fields = matchColumns(cells).filter((field) => field !== null).length;
    if (fields > best.fields) best = { at, fields };
  });
  return best.at;
}
