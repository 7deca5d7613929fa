import { isTable, type AnswerValue } from '../response';
import type { AskedSite } from './shared-place';
import { isSameSite } from './site-label';

/** An answer as it is kept: the rows of a table name the supplier's sites instead of a customer's ids. */
export function keptValue(value: AnswerValue, sites: readonly AskedSite[]): AnswerValue {
  if (!isTable(value)) return value;
  const label = (id: string | null) => sites.find((site) => site.id === id)?.label ?? id;
  return { rows: value.rows.map((row) => ({ ...row, site: label(row.site) })) };
}

/**
 * A kept answer as a customer's questionnaire takes it. Rows about sites that the customer doesn't know stay away: which
 * other sites there are is not its question.
 */
export function valueFor(value: AnswerValue, sites: readonly AskedSite[]): AnswerValue {
  if (!isTable(value)) return value;
  return {
    rows: value.rows.flatMap((row) => {
      const known = sites.find(({ label }) => isSameSite(label, row.site));
      if (row.site !== null && !known) return [];
      return [{ ...row, site: known?.id ?? null }];
    }),
  };
}

/** The rows of a table that are about sites which a customer asks about; of any other answer everything. */
export function rowsFor(value: AnswerValue, sites: readonly AskedSite[]): AnswerValue {
  return keptValue(valueFor(value, sites), sites);
}
