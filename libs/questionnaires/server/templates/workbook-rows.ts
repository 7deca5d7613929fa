import { questionnaireProblem } from '@firebreak/questionnaires/model';
import { MAX_SHEET_ROWS, type SheetRow } from '@firebreak/questionnaires/model/builder';
import { isZip, readXlsx } from '@firebreak/supply-chain/server';
import type { FileHandle } from 'node:fs/promises';

/**
 * The rows of a workbook's first sheet that says anything. Formulas are read as their results.
 * @throws Problem sheet-faulty for what is no workbook or has too many rows; file-damaged, file-unpacks-too-large
 */
export async function workbookRows(file: FileHandle): Promise<readonly SheetRow[]> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
  if (!isZip(buffer.subarray(0, bytesRead))) {
    const message = 'The file is no Excel workbook. Save it as .xlsx and try again.';
    throw questionnaireProblem('sheet-faulty', {
      errors: [{ field: 'file', code: 'file-not-a-workbook', message }],
    });
  }
  const rows: SheetRow[] = [];
  for await (const some of readXlsx(file)) {
    rows.push(...some);
    if (rows.length > MAX_SHEET_ROWS) {
      const message = `The sheet has more than ${MAX_SHEET_ROWS} rows. Take out what is no question.`;
      throw questionnaireProblem('sheet-faulty', {
        errors: [{ field: 'file', code: 'too-many-rows', message }],
      });
    }
  }
  return rows;
}

const WIDTHS: Readonly<Record<string, number>> = {
  Text: 60,
  Help: 40,
  Options: 40,
  'Source text': 60,
  Translation: 60,
};

/** A workbook of one sheet: the first row are its headings. Cells are texts, so that nothing in them is a formula. */
export async function workbookOf(name: string, rows: readonly (readonly string[])[]): Promise<Buffer> {
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const [head = []] = rows;
  sheet.columns = head.map((heading) => ({ width: WIDTHS[heading] ?? 16 }));
  for (const cells of rows) {
    const row = sheet.addRow(cells.map((cell) => (cell === '' ? null : cell)));
    row.alignment = { vertical: 'top', wrapText: true };
  }
  sheet.getRow(1).font = { bold: true };
  return Buffer.from(await book.xlsx.writeBuffer());
}
