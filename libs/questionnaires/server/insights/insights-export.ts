import type { AnswerGroup, Quartiles, Question } from '@firebreak/questionnaires/model';
import { guardCell } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { InsightsService, type InsightQuery } from './insights.service';

type Cell = string | number | null;

const COLUMNS: readonly (readonly [string, number])[] = [
  ['Section', 28],
  ['Code', 8],
  ['Question', 60],
  ['Type', 12],
  ['Asked', 8],
  ['Skipped', 8],
  ['Do not know', 12],
  ['Answer', 36],
  ['Suppliers, or rows of tables', 14],
  ['Share of asked, %', 16],
  ['Lower quartile', 14],
  ['Median', 10],
  ['Upper quartile', 14],
];

/** Writes all questions with all answers to a file: one row an option, one row a number. */
@Injectable()
export class InsightsExport {
  constructor(private readonly insights: InsightsService) {}

  async write(format: 'csv' | 'xlsx', query: InsightQuery) {
    const found = await this.insights.everything(query);
    const rows = found.flatMap(({ question, section, all }) => rowsOf(question, section, all));
    const mediaType =
      format === 'csv'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="answers.${format}"`,
        'cache-control': 'private, no-store',
      },
      content: format === 'csv' ? toCsv(rows) : await toWorkbook(rows),
    };
  }
}

function rowsOf(question: Question, section: string, all: AnswerGroup): Cell[][] {
  const { code, text, type, table } = question;
  const head = [section, code, text, type, all.asked, all.skipped, all.unknown];
  const choices = choiceRows(question, all.chosen, all.asked);
  const details = all.details.flatMap(({ of, chosen, quartiles }) => {
    const column = table?.columns.find((one) => one.code === of);
    const name = column?.text ?? of;
    const own = choiceRows(column ?? {}, chosen, null).map(([label, ...rest]) => [
      `${name}: ${label}`,
      ...rest,
    ]);
    return [...own, ...(quartiles ? [[name, null, null, ...quartileCells(quartiles)]] : [])];
  });
  const numbers = [null, null, null, ...quartileCells(all.quartiles)];
  const found = [...choices, ...details];
  return (found.length > 0 ? found : [numbers]).map((row) => [...head, ...row].map(guarded));
}

/** @param asked what shares are of; null: no share is told */
function choiceRows(
  { options = [] }: Pick<Question, 'options'>,
  chosen: AnswerGroup['chosen'],
  asked: number | null,
): Cell[][] {
  return answersOf(options, chosen).map(([value, times]) => {
    const label = options.find((option) => option.value === value)?.label ?? value;
    const share = asked ? Math.round((1000 * times) / asked) / 10 : null;
    return [label, times, share, ...quartileCells(null)];
  });
}

function quartileCells(quartiles: Quartiles | null): Cell[] {
  return quartiles ? [quartiles.lower, quartiles.median, quartiles.upper] : [null, null, null];
}

/** Options in the order of the question, chosen or not; countries and years as they were chosen. */
function answersOf(
  options: readonly { readonly value: string }[],
  chosen: AnswerGroup['chosen'],
): (readonly [string, number])[] {
  const offered = options.map(({ value }) => [value, chosen[value] ?? 0] as const);
  const others = Object.entries(chosen).filter(
    ([value]) => !options.some((option) => option.value === value),
  );
  return [...offered, ...others];
}

function guarded(cell: Cell): Cell {
  return typeof cell === 'string' ? guardCell(cell) : cell;
}

/** The mark in front tells spreadsheet programs that it is UTF-8. */
function toCsv(rows: readonly Cell[][]): string {
  return `\uFEFF${stringify([COLUMNS.map(([header]) => header), ...rows])}`;
}

async function toWorkbook(rows: readonly Cell[][]): Promise<Buffer> {
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Answers', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRows([...rows]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
