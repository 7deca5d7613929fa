import {
  currencyCodes,
  TICK,
  type FileCell,
  type Question,
  type TableColumn,
} from '@firebreak/questionnaires/model';
import { guardCell } from '@firebreak/supply-chain/model';
import type { Cell, Row, Workbook, Worksheet } from 'exceljs';
import {
  checkOf,
  COLUMNS,
  fileSections,
  MARK,
  plainLines,
  type AnswersFile,
  type FileQuestion,
} from './answers-file';
import { fileTexts, fillText, isRightToLeft, type FileTexts } from './file-texts';
import { fitHeight, FONT, PRINTED } from './sheet-looks';

const LISTS = 'Lists';
const SHEET_NAME_LENGTH = 31;
const LISTED_LENGTH = 1500;
/** In characters. */
const WIDTHS = { first: 90, question: 60, how: 45, answer: 40 } as const;

/**
 * The questionnaire as a workbook: a sheet for each section, lists to choose from, everything but the answers locked.
 * Macros and formulas are in none, and an answer that looks like a formula is text.
 */
export async function answersWorkbook(file: AnswersFile): Promise<Buffer> {
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await new AnswersWorkbook(book, file).write();
  return Buffer.from(await book.xlsx.writeBuffer());
}

class AnswersWorkbook {
  private readonly texts: FileTexts;
  private readonly lists: Worksheet;
  private readonly ranges = new Map<string, string>();

  constructor(
    private readonly book: Workbook,
    private readonly file: AnswersFile,
  ) {
    this.texts = fileTexts(file.language);
    this.writeFirstSheet();
    this.lists = book.addWorksheet(LISTS, { state: 'veryHidden' });
  }

  async write(): Promise<void> {
    const { questionnaireId, language } = this.file;
    this.lists.getRow(1).values = [MARK, questionnaireId, language];
    for (const [index, { section, questions }] of fileSections(this.file).entries()) {
      const sheet = this.sheet(sheetName(index + 1, section.title));
      for (const one of questions) this.writeQuestion(sheet, one);
      await sheet.protect('', { selectLockedCells: true, formatColumns: true, formatRows: true });
    }
    await this.lists.protect('', {});
  }

  private writeFirstSheet(): void {
    const { buyer, supplier, template, language } = this.file;
    const sheet = this.book.addWorksheet(sheetName(null, this.texts.readFirst), {
      views: [viewOf(language)],
      pageSetup: PRINTED,
    });
    sheet.columns = [{ width: 2 }, { width: WIDTHS.first }];
    const { intro, keep, documents, forBuyer } = this.texts;
    const lines = [template.title, fillText(forBuyer, { buyer, supplier }), intro, keep, documents];
    for (const line of lines) {
      const row = sheet.addRow(['', guardCell(line)]);
      row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
      row.font = FONT;
      fitHeight(row, [[line, WIDTHS.first]]);
    }
    const title = sheet.getRow(1);
    title.font = { ...FONT, bold: true, size: 14 };
    fitHeight(title, [[`${template.title}\n`, WIDTHS.first]]);
  }

  private sheet(name: string): Worksheet {
    const sheet = this.book.addWorksheet(name, {
      views: [{ ...viewOf(this.file.language), state: 'frozen', ySplit: 1 }],
      pageSetup: PRINTED,
    });
    const hidden = { width: 10, hidden: true };
    const shown = [WIDTHS.question, WIDTHS.how, WIDTHS.answer].map((width) => ({ width }));
    sheet.columns = [hidden, ...shown, hidden, hidden, hidden];
    const head = sheet.addRow(['#', this.texts.question, this.texts.how, this.texts.answer]);
    head.font = { ...FONT, bold: true };
    return sheet;
  }

  private writeQuestion(sheet: Worksheet, asked: FileQuestion): void {
    const { place, when, cells } = asked;
    const { question, site } = place;
    const title = [
      question.required ? question.text : `${question.text} ${this.texts.optional}`,
      ...(site ? [site.name] : []),
    ].join('\n');
    const condition = when ? [fillText(this.texts.onlyIf, { condition: when })] : [];
    const how = [...(question.help ? [question.help] : []), ...condition];
    const [only] = cells;
    if (cells.length === 1 && only) {
      this.writeCell(this.row(sheet, title, [this.hint(only), ...how]), only, asked.version);
      return;
    }
    const lead = question.type === 'file' ? [this.texts.file] : [];
    this.row(sheet, title, [...lead, ...how]).font = { ...FONT, bold: question.type !== 'file' };
    for (const cell of cells)
      this.writeCell(this.row(sheet, `   ${this.label(cell)}`, [this.hint(cell)]), cell, asked.version);
  }

  private row(sheet: Worksheet, question: string, how: readonly string[]): Row {
    const row = sheet.addRow(['', guardCell(question), guardCell(how.join('\n'))]);
    row.alignment = { wrapText: true, vertical: 'top' };
    row.font = FONT;
    fitHeight(row, [
      [question, WIDTHS.question],
      [how.join('\n'), WIDTHS.how],
    ]);
    return row;
  }

  /** What a cell of several is for. */
  private label({ option, column, row, code }: FileCell): string {
    if (option) return option.label;
    if (column && row)
      return `${row.site?.name ?? fillText(this.texts.row, { number: row.number })}: ${column.text}`;
    return code.endsWith('#currency') ? this.texts.currency : this.texts.amount;
  }

  private hint(cell: FileCell): string {
    const { texts } = this;
    const asked = cell.column ?? cell.place.question;
    switch (cell.kind) {
      case 'choice':
        return texts.choice;
      case 'tick':
        return texts.tick;
      case 'list':
        return asked.type === 'country-list' ? texts.countries : [texts.list, listed(asked)].join('\n');
      case 'number':
        return numberHint(asked, texts);
      case 'date':
        return texts.date;
      case 'currency':
        return texts.choice;
      case 'text':
        return texts.text;
    }
  }

  private writeCell(row: Row, cell: FileCell, answerVersion: number): void {
    const before = plainLines(cell.text);
    const version = String(answerVersion);
    row.getCell(COLUMNS.code + 1).value = cell.code;
    row.getCell(COLUMNS.version + 1).value = version;
    row.getCell(COLUMNS.before + 1).value = guardCell(before);
    const check = { code: cell.code, version, before };
    row.getCell(COLUMNS.check + 1).value = checkOf(this.file.questionnaireId, check);
    const answer = row.getCell(COLUMNS.answer + 1);
    answer.protection = { locked: false };
    answer.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } };
    answer.border = {
      bottom: { style: 'thin' },
      top: { style: 'thin' },
      left: { style: 'thin' },
      right: { style: 'thin' },
    };
    this.fillIn(answer, cell, before);
  }

  private fillIn(answer: Cell, cell: FileCell, before: string): void {
    const asked = cell.column ?? cell.place.question;
    answer.numFmt = cell.kind === 'number' ? 'General' : cell.kind === 'date' ? 'yyyy-mm-dd' : '@';
    if (before !== '' && cell.kind === 'number') answer.value = Number(before);
    else if (before !== '' && cell.kind === 'date') answer.value = new Date(`${before}T00:00:00Z`);
    else if (before !== '') answer.value = guardCell(before);
    const options = this.optionsOf(cell);
    if (options) {
      answer.dataValidation = {
        type: 'list',
        allowBlank: true,
        showErrorMessage: true,
        formulae: [this.range(options)],
      };
    } else if (cell.kind === 'number') {
      const { min = 0, max = Number.MAX_SAFE_INTEGER } = asked.range ?? {};
      const type = asked.range?.whole ? 'whole' : 'decimal';
      answer.dataValidation = {
        type,
        operator: 'between',
        allowBlank: true,
        showErrorMessage: true,
        formulae: [min, max],
      };
    }
  }

  private optionsOf(cell: FileCell): readonly string[] | null {
    if (cell.kind === 'tick') return [TICK];
    if (cell.kind === 'currency') return currencyCodes;
    return cell.kind === 'choice'
      ? ((cell.column ?? cell.place.question).options ?? []).map(({ label }) => label)
      : null;
  }

  /** Where a list stands: as a range, because a list in the cell itself may not be longer than 255 characters. */
  private range(options: readonly string[]): string {
    const key = JSON.stringify(options);
    const known = this.ranges.get(key);
    if (known) return known;
    const column = this.lists.getColumn(this.ranges.size + 5);
    options.forEach(
      (option, index) => (this.lists.getCell(index + 1, column.number).value = guardCell(option)),
    );
    const range = `${LISTS}!$${column.letter}$1:$${column.letter}$${options.length}`;
    this.ranges.set(key, range);
    return range;
  }
}

function viewOf(language: string): { rightToLeft: boolean } {
  return { rightToLeft: isRightToLeft(language) };
}

function numberHint(asked: Question | TableColumn, texts: FileTexts): string {
  const { range, type, unit } = asked;
  const words = range ? fillText(texts.range, { min: range.min, max: range.max }) : texts.number;
  return [type === 'percent' ? `${words} (%)` : words, ...(unit ? [unit] : [])].join(', ');
}

/** Options of a question with too many to tick. */
function listed({ options = [] }: Question | TableColumn): string {
  const all = options.map(({ label }) => label).join('; ');
  return all.length > LISTED_LENGTH ? `${all.slice(0, LISTED_LENGTH)}…` : all;
}

/** Numbered, so that no two are the same; without the signs that spreadsheet programs refuse. */
function sheetName(number: number | null, title: string): string {
  const plain = title
    .replace(/[[\]:*?/\\']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...(number === null ? plain : `${number} ${plain}`)].slice(0, SHEET_NAME_LENGTH).join('').trim();
}
