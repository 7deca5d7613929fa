import type { EditionRow, EditionValue } from '@firebreak/reference-data/model';
import type { ReferenceTable, TableRows } from '../datasets/table-rows';

type Column = (name: string) => EditionValue;
type Comparable = (row: Column, texts: (name: string) => string) => EditionRow;

/** What a row of a table is about and what it says, the same for rows stored and for rows on their way in. */
const COMPARABLE: Readonly<Partial<Record<ReferenceTable, Comparable>>> = {
  country_figure: (row) => ({
    key: keyOf(row('figure'), row('country')),
    country: textOf(row('country')),
    name: String(row('figure')),
    values: { value: row('number') ?? row('rating') },
  }),
  sector_risk: (row) => ({
    key: keyOf(row('code')),
    country: null,
    name: String(row('code')),
    values: { score: row('score'), band: row('band') },
  }),
  country_sector_presence: (row) => ({
    key: keyOf(row('country'), row('division')),
    country: textOf(row('country')),
    name: String(row('division')),
    values: { presence: row('presence') },
  }),
  listed_good: (row) => ({
    key: keyOf(row('country'), row('good'), row('input_country'), row('input_good')),
    country: textOf(row('country')),
    name: String(row('good')),
    values: {
      childLabour: row('child_labour'),
      forcedLabour: row('forced_labour'),
      forcedChildLabour: row('forced_child_labour'),
      input: row('input_good'),
      inputChildLabour: row('input_child_labour'),
      inputForcedLabour: row('input_forced_labour'),
      isicClass: row('isic_class'),
      removed: row('removed'),
    },
  }),
  hs_risk_good: (row, texts) => ({
    key: keyOf(row('programme'), row('good'), row('hs_code')),
    country: null,
    name: `${row('good')} (${row('hs_code')})`,
    values: {
      isicClass: row('isic_class'),
      forcedLabour: texts('forced_labour_countries'),
      childLabour: texts('child_labour_countries'),
    },
  }),
  uflpa_entity: (row, texts) => ({
    key: keyOf(row('name')),
    country: textOf(row('country')),
    name: String(row('name')),
    values: {
      country: row('country'),
      aliases: texts('aliases'),
      since: row('effective_on'),
      activity: row('activity'),
    },
  }),
  cbp_order: (row, texts) => ({
    key: keyOf(row('kind'), row('entity'), row('product')),
    country: textOf(row('country')),
    name: String(row('entity')),
    values: {
      country: row('country'),
      product: row('product'),
      aliases: texts('aliases'),
      since: row('ordered'),
      status: row('status'),
    },
  }),
  vocabulary_term: (row) => ({
    key: keyOf(row('vocabulary'), row('code')),
    country: null,
    name: String(row('label')),
    values: { label: row('label'), description: row('description') },
  }),
};

/**
 * Rows of a table so that they can be compared with those of another edition.
 *
 * @param byYear whether the same figure stands there for several years
 * @throws RangeError for a table that is the same in all editions
 */
export function comparableRows({ table, rows }: TableRows, byYear = false): EditionRow[] {
  const comparable = COMPARABLE[table];
  if (!comparable) throw new RangeError(`rows of ${table} cannot be compared`);
  return rows.map((stored) => {
    const found = comparable(
      (name) => valueOf(stored[name]),
      (name) => listOf(stored[name]),
    );
    const year = String(stored['year']);
    return byYear ? { ...found, key: keyOf(found.key, year), name: keyOf(found.name, year) } : found;
  });
}

function keyOf(...parts: readonly EditionValue[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function textOf(value: EditionValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function valueOf(value: unknown): EditionValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function listOf(value: unknown): string {
  return Array.isArray(value) ? value.join('; ') : '';
}
