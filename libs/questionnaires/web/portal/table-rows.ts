import type { KnownSite, TableAnswer, TableRow } from '@firebreak/questionnaires/model';

/** How a row is called: by its site, or by its number among those that were added. */
export type RowName = { readonly site: string } | { readonly added: number };

export function rowName(rows: readonly TableRow[], at: number, sites: readonly KnownSite[]): RowName {
  const known = sites.find(({ id }) => id === rows[at]?.site);
  if (known) return { site: known.name };
  return { added: rows.slice(0, at + 1).filter(({ site }) => site === null).length };
}

/** The rows to show: one for each known site, in their order, whether anything was said of it or not; then those added. */
export function rowsBySite(given: TableAnswer | null, sites: readonly KnownSite[]): readonly TableRow[] {
  const rows = given?.rows ?? [];
  const own = sites.map(({ id }) => rows.find(({ site }) => site === id) ?? { site: id, cells: {} });
  return [...own, ...rows.filter((row) => !own.includes(row))];
}

/** The rows to send: those of known sites that say nothing come by themselves. */
export function saidRows(rows: readonly TableRow[]): TableAnswer | null {
  const said = rows.filter(({ site, cells }) => site === null || Object.keys(cells).length > 0);
  return said.length > 0 ? { rows: said } : null;
}
