import { parseSort, parseSupplierFilter, supplierFilterParams } from './supplier-query';

/** The ways to look at the filtered suppliers. */
export const SUPPLIER_VIEWS = ['table', 'map', 'graph', 'origin'] as const;
export type SupplierViewName = (typeof SUPPLIER_VIEWS)[number];

/** Columns of the table that can be shown or hidden. */
export const SUPPLIER_COLUMNS = [
  'name',
  'score',
  'variant',
  'country',
  'tier',
  'sector',
  'spend',
  'status',
  'number',
] as const;

/** What a person keeps of the list: its name and its address. */
export interface SavedViewInput {
  /** 1 to 80 characters, one of its kind among the person's own. */
  readonly name: string;
  /** Filters, sort, columns and view as in the list's address: `{ country: 'CN', sort: '-score', view: 'map' }`. */
  readonly params: Readonly<Record<string, string>>;
  /** Whether colleagues of the company see it, too. */
  readonly shared: boolean;
}

export interface SavedView extends SavedViewInput {
  readonly id: string;
  /** Only whoever saved it may change or remove it. */
  readonly mine: boolean;
  /** Who saved it, for colleagues. */
  readonly savedBy: string;
}

/**
 * The part of an address that a saved view keeps: filters, sort, columns and view that can be meant. What is
 * the list's default anyway, a page, or unknown is left out.
 */
export function savedViewParams(params: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(params).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const given = Object.fromEntries(texts) as Readonly<Record<string, string | undefined>>;
  const kept = supplierFilterParams(parseSupplierFilter(given));
  const { sort } = given;
  if (sort && parseSort(sort) && sort !== 'name') kept['sort'] = sort;
  const columns = shownColumns(given['columns']);
  if (columns) kept['columns'] = columns.join(',');
  const view = SUPPLIER_VIEWS.find((name) => name === given['view']);
  if (view && view !== 'table') kept['view'] = view;
  return kept;
}

/** The columns that an address names, in the table's order, the name always among them; null for the usual ones. */
export function shownColumns(text: string | null | undefined): readonly string[] | null {
  const named = (text ?? '').split(',');
  const known = SUPPLIER_COLUMNS.filter((column) => named.includes(column));
  return known.length > 0 ? SUPPLIER_COLUMNS.filter((c) => c === 'name' || known.includes(c)) : null;
}
