import { NUMBER_TYPES, type AnswerGroup, type Question } from '@firebreak/questionnaires/model';
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
  ['Suppliers', 10],
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
  const { code, text, type, options = [] } = question;
  const head = [section, code, text, type, all.asked, all.skipped, all.unknown];
  const answers = answersOf(question, all);
  const share = (suppliers: number) => (all.asked ? Math.round((1000 * suppliers) / all.asked) / 10 : null);
  if (answers.length > 0) {
    return answers.map(([value, suppliers]) => {
      const label = options.find((option) => option.value === value)?.label ?? value;
      return [...head, label, suppliers, share(suppliers), null, null, null].map(guarded);
    });
  }
  const { quartiles } = all;
  const numbers =
    NUMBER_TYPES.includes(type) && quartiles
      ? [quartiles.lower, quartiles.median, quartiles.upper]
      : [null, null, null];
  return [[...head, null, null, null, ...numbers].map(guarded)];
}

/** Options in the order of the question, chosen or not; countries as they were chosen. */
function answersOf({ options = [] }: Question, { chosen }: AnswerGroup): (readonly [string, number])[] {
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
