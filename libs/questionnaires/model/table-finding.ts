import { answerFinding, type Finding } from './answer-finding';
import type { Circumstances } from './circumstances';
import { answerAt, isGiven, isTable, type AnswerValue, type TableRow } from './response';
import type { SiteTable } from './template';

function cellFinding({ columns }: SiteTable, { cells }: TableRow, row: number, asOf: string): Finding | null {
  const unknown = Object.keys(cells).find((code) => !columns.some((column) => column.code === code));
  if (unknown !== undefined) {
    const message = `Row ${row}: the table has no column "${unknown.slice(0, 40)}".`;
    return { code: 'column-unknown', row, message };
  }
  for (const column of columns) {
    const value = answerAt(cells, column.code);
    const found = isGiven(value) ? answerFinding(column, value, asOf) : null;
    if (found) {
      return { ...found, row, column: column.code, message: `Row ${row}, ${column.text}: ${found.message}` };
    }
  }
  return null;
}

/** What is wrong with a table as far as it is filled in; whether anything is missing is `tableGap`'s to say. */
export function tableFinding(
  table: SiteTable,
  value: AnswerValue,
  asOf: string,
  { sites }: Circumstances,
): Finding | null {
  if (!isTable(value)) return { code: 'not-a-table', message: 'Give a table.' };
  const { rows } = value;
  if (rows.length > table.maxRows) {
    return { code: 'too-many-rows', message: `Give ${table.maxRows} rows at most.` };
  }
  const seen = new Set<string>();
  for (const [index, line] of rows.entries()) {
    const row = index + 1;
    if (line.site !== null && !sites.some(({ id }) => id === line.site)) {
      return { code: 'site-unknown', row, message: `Row ${row} is about a site that is not known here.` };
    }
    if (line.site !== null && seen.has(line.site)) {
      return { code: 'site-repeated', row, message: `Row ${row} is about a site that another row is about.` };
    }
    if (line.site !== null) seen.add(line.site);
    const found = cellFinding(table, line, row, asOf);
    if (found) return found;
  }
  return null;
}

/** What a table still lacks before it can be submitted: a required cell, or the row of a known site. */
export function tableGap(table: SiteTable, value: AnswerValue, { sites }: Circumstances): Finding | null {
  if (!isTable(value)) return null;
  for (const [index, { cells }] of value.rows.entries()) {
    const row = index + 1;
    const column = table.columns.find(({ code, required }) => required && !isGiven(answerAt(cells, code)));
    if (column) {
      const message = `Row ${row}, ${column.text}: fill in this cell.`;
      return { code: 'cell-missing', row, column: column.code, message };
    }
  }
  const missing = sites.find(({ id }) => !value.rows.some(({ site }) => site === id));
  return table.rows === 'sites' && missing
    ? { code: 'row-missing', message: `Add the row of ${missing.name}.` }
    : null;
}
