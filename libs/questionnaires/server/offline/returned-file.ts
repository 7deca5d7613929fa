import { questionnaireProblem, type FileRefusal, type ReturnedCell } from '@firebreak/questionnaires/model';
import { unguardCell } from '@firebreak/supply-chain/model';
import { readSheets } from '@firebreak/supply-chain/server';
import { open } from 'node:fs/promises';
import { checkOf, COLUMNS, MARK, MAX_UNPACKED_BYTES, plainLines } from './answers-file';

/** A file as it came back, row by row. */
export interface ReturnedFile {
  readonly questionnaireId: string;
  readonly language: string;
  /** By code; rows without one have an empty code. */
  readonly rows: readonly ReturnedRow[];
}

export interface ReturnedRow extends ReturnedCell {
  readonly sheet: number;
  readonly code: string;
  readonly check: string;
}

/** Rows that are looked at: a questionnaire of two thousand questions has fewer. */
const MOST_ROWS = 50_000;

/**
 * Reads what people see in the cells; formulas are never run, and count as the result that was saved with them.
 * @throws Problem file-not-a-table, file-damaged, file-unpacks-too-large, not-an-answers-file
 */
export async function readReturnedFile(path: string): Promise<ReturnedFile> {
  const file = await open(path);
  const rows: ReturnedRow[] = [];
  let mark: { sheet: number; questionnaireId: string; language: string } | null = null;
  try {
    for await (const part of readSheets(file, MAX_UNPACKED_BYTES)) {
      for (const { rowNumber, cells } of part.rows) {
        const [first = '', id = '', language = ''] = cells;
        if (first === MARK) mark ??= { sheet: part.sheet, questionnaireId: id, language };
        else if (rowNumber > 1) rows.push(returnedRow(part.sheet, rowNumber, cells));
        if (rows.length > MOST_ROWS) throw questionnaireProblem('not-an-answers-file');
      }
    }
  } finally {
    await file.close();
  }
  if (!mark) throw questionnaireProblem('not-an-answers-file');
  const { sheet, questionnaireId, language } = mark;
  return { questionnaireId, language, rows: rows.filter((row) => row.sheet !== sheet) };
}

function returnedRow(sheet: number, row: number, cells: readonly string[]): ReturnedRow {
  const textAt = (column: keyof typeof COLUMNS) => plainLines(cells[COLUMNS[column]] ?? '');
  return {
    sheet,
    row,
    code: textAt('code'),
    text: unguardCell(textAt('answer')),
    version: Number(textAt('version')),
    before: unguardCell(textAt('before')),
    check: textAt('check'),
  };
}

/** The rows that can be believed, by code, and what is wrong with the others. */
export function believableRows(
  { questionnaireId, rows }: ReturnedFile,
  sectionOf: ReadonlyMap<string, string>,
): { readonly cells: ReadonlyMap<string, ReturnedCell>; readonly refused: readonly FileRefusal[] } {
  const cells = new Map<string, ReturnedCell>();
  const refused: FileRefusal[] = [];
  const titles = new Map<number, string>();
  for (const { sheet, code } of rows) {
    const section = sectionOf.get(code);
    if (section) titles.set(sheet, section);
  }
  for (const row of rows) {
    if (row.code === '' && row.text === '') continue; // a heading
    const refuse = (code: FileRefusal['code']) =>
      refused.push({ section: titles.get(row.sheet) ?? null, row: row.row, question: null, code });
    const check = checkOf(questionnaireId, { ...row, version: String(row.version) });
    if (!sectionOf.has(row.code)) refuse('row-unknown');
    else if (row.check !== check) refuse('row-changed');
    else if (cells.has(row.code)) refuse('row-repeated');
    else cells.set(row.code, row);
  }
  return { cells, refused };
}
