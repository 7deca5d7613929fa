import type { PageSetup, Row } from 'exceljs';

/** Said with every font: a program that is told "bold" only takes another typeface for it. */
export const FONT = { name: 'Calibri', size: 11 } as const;

/** On paper a sheet is as wide as the page. */
export const PRINTED: Partial<PageSetup> = {
  orientation: 'landscape',
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

const LINE_IN_POINTS = 15;
/** What Excel can show in one row, in points. */
const TALLEST_IN_POINTS = 409;
/** Chinese, Japanese and Korean signs are twice as wide as letters. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/**
 * Makes a row as tall as its texts: programs other than Excel show the first line only of a row that says no height.
 * @param texts each with the width of its column in characters
 */
export function fitHeight(row: Row, texts: readonly (readonly [text: string, width: number])[]): void {
  const lines = Math.max(1, ...texts.map(([text, width]) => linesOf(text, width)));
  row.height = Math.min(TALLEST_IN_POINTS, lines * LINE_IN_POINTS);
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => {
    const signs = line.length + (line.match(WIDE)?.length ?? 0);
    // Words don't break: a line is rarely full.
    return lines + Math.max(1, Math.ceil(signs / (width * 0.9)));
  }, 0);
}
