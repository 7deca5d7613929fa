import type { Workbook, Worksheet } from 'exceljs';

export type CellValue = string | number | null;

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface SheetContent {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Excel refuses longer names and these signs in them. */
function sheetName(name: string): string {
  return name.replace(/[[\]*?/\\:]/g, ' ').slice(0, 31);
}

/**
 * Excel keeps a cell at this many characters at most. Control characters are not allowed in XML at all.
 */
function cellText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').slice(0, 32_767);
}

/**
 * A sheet with a frozen head, a filter, and cells that are text or numbers and never formulas: a text
 * that begins like a formula stays a text, also when somebody edits the cell, by its text format.
 */
export function addSheet(workbook: Workbook, content: SheetContent, rightToLeft: boolean): Worksheet {
  const sheet = workbook.addWorksheet(sheetName(content.name), {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0, paperSize: 9 },
  });
  sheet.columns = content.columns.map(({ title, width }) => ({ header: cellText(title), width }));
  for (const values of content.rows) {
    const row = sheet.addRow(values.map((value) => (typeof value === 'string' ? cellText(value) : value)));
    row.eachCell((cell) => {
      cell.alignment = { vertical: 'top', wrapText: true };
      if (typeof cell.value === 'string') cell.numFmt = '@';
    });
  }
  const head = sheet.getRow(1);
  head.font = { bold: true, color: { argb: 'FFFFFFFF' } };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0B6B6B' } };
  head.alignment = { vertical: 'middle', wrapText: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: content.columns.length } };
  return sheet;
}
