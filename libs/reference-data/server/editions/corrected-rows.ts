import {
  correctableContent,
  type CorrectableContent,
  correctableRows,
  figuresOf,
  type FieldValue,
  type FieldValues,
  isicLevel,
  type RowReplacement,
  sectorBand,
} from '@firebreak/reference-data/model';
import type { ReferenceTable, TableRows } from '../datasets/table-rows';

/** A row as its table has it, without the edition. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** How the rows of a content lie in their table. */
interface StoredContent {
  readonly table: ReferenceTable;
  /** Column by field, where the name is not that of the field in snake_case. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Whether the table counts its rows. */
  readonly numbered?: boolean;
  /** What a new row holds beside what the correction gives it. */
  added(values: FieldValues, edition: EditionWords): StoredRow;
  /** What else changes with the fields of a row. */
  derived?(row: StoredRow, edition: EditionWords): StoredRow;
}

/** What new rows take from their edition and from the correction. */
export interface EditionWords {
  readonly edition: string;
  readonly year: number;
  /** Where the right figure can be seen. */
  readonly source: string;
}

const STORED: Readonly<Record<CorrectableContent, StoredContent>> = {
  figures: { table: 'country_figure', added: (_, { year }) => ({ year }) },
  'sector-risks': {
    table: 'sector_risk',
    added: ({ code }) => ({ level: isicLevel(String(code)), evidence: {} }),
    // The parts of a score that was put right by hand would not add up to it.
    derived: ({ score, evidence }) => ({
      band: sectorBand(Number(score)),
      evidence: Object.fromEntries(
        Object.entries((evidence ?? {}) as Record<string, unknown>).filter(
          ([name]) => !name.startsWith('c_'),
        ),
      ),
    }),
  },
  presences: { table: 'country_sector_presence', added: (_, { source }) => ({ detail: source }) },
  'listed-goods': {
    table: 'listed_good',
    numbered: true,
    added: (_, { edition }) => ({ list_edition: edition }),
  },
  'hs-risk-goods': {
    table: 'hs_risk_good',
    numbered: true,
    added: () => ({ valid_hs2022: true, origin: 'corrected' }),
  },
  entities: {
    table: 'uflpa_entity',
    columns: { since: 'effective_on' },
    numbered: true,
    added: (_, { source }) => ({
      paragraphs: [],
      activity: '',
      federal_register: '',
      parent_or_group: '',
      provenance: source,
    }),
  },
  orders: {
    table: 'cbp_order',
    columns: { since: 'ordered' },
    numbered: true,
    added: (_, { source }) => ({ superseded_by_uflpa: false, reference: source }),
  },
};

/** The table that holds such rows. */
export function tableOf(content: CorrectableContent): ReferenceTable {
  return STORED[content].table;
}

/** A stored row by the fields that corrections name. */
export function fieldsOf(content: CorrectableContent, row: StoredRow): FieldValues {
  const { key, values } = correctableRows(content);
  return Object.fromEntries([...key, ...values].map(({ name }) => [name, valueIn(content, row, name)]));
}

/**
 * The rows of a corrected edition, ready for their table: those of the wrong one with the replacements.
 * @param stored rows of the wrong edition, in the order that the replacements count in
 */
export function correctedRows(
  content: CorrectableContent,
  stored: readonly StoredRow[],
  replacements: readonly RowReplacement[],
  edition: EditionWords,
): TableRows {
  const { table, numbered = false, added, derived } = STORED[content];
  const rows: (StoredRow | null)[] = [...stored];
  let last = Math.max(0, ...stored.map((row) => Number(row['row_number'] ?? 0)));
  for (const { place, key, values } of replacements) {
    if (place !== null && values === null) {
      rows[place] = null;
      continue;
    }
    const given = columnsOf(content, values ?? {});
    const before = place === null ? null : (rows[place] ?? null);
    const row = before
      ? { ...before, ...given }
      : {
          ...(numbered ? { row_number: ++last } : {}),
          ...added({ ...key, ...values }, edition),
          ...columnsOf(content, key),
          ...given,
        };
    const whole = derived ? { ...row, ...derived(row, edition) } : row;
    if (place === null) rows.push(whole);
    else rows[place] = whole;
  }
  return { table, rows: rows.filter((row) => row !== null) };
}

/** The figures that corrections of a dataset may name. */
export function figuresIn(dataset: string): readonly string[] {
  return correctableContent(dataset) === 'figures' ? figuresOf(dataset) : [];
}

function valueIn(content: CorrectableContent, row: StoredRow, name: string): FieldValue {
  const value =
    content === 'figures' && name === 'value'
      ? (row['number'] ?? row['rating'])
      : row[columnOf(content, name)];
  return (value ?? null) as FieldValue; // what JSON made of a column of these types
}

function columnsOf(content: CorrectableContent, values: FieldValues): StoredRow {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
      if (content === 'figures' && name === 'value')
        return [
          ['number', typeof value === 'number' ? value : null],
          ['rating', typeof value === 'number' ? null : value],
        ];
      return [[columnOf(content, name), value === '' && name !== 'activity' ? null : value]];
    }),
  );
}

function columnOf(content: CorrectableContent, name: string): string {
  return STORED[content].columns?.[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
