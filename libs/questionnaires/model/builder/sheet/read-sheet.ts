import type { FieldError } from '@firebreak/platform/model';
import type { SaidTemplateFault } from '../../template-fault-english';
import type { QuestionType, Template } from '../../template';
import { emptyTemplate } from '../own-template';
import { readTemplate } from '../read-template';
import { guessQuestion, unknownSheet } from './loose-sheet';
import { readRow, type SheetPart } from './read-row';
import {
  columnNamed,
  unguardedCell,
  type SheetCells,
  type SheetColumn,
  type SheetRow,
} from './sheet-columns';
import { sheetError, type Place } from './sheet-error';

/** What became of a sheet. */
export interface SheetReading {
  /** Null where an error keeps it from being one. */
  readonly template: Template | null;
  /** Questions whose type the sheet didn't say: to be confirmed. */
  readonly guessed: readonly { readonly code: string; readonly row: number; readonly type: QuestionType }[];
  /** Each names its row and column. */
  readonly errors: readonly FieldError[];
  /** Row of each question, by code. */
  readonly rows: Readonly<Record<string, number>>;
}

/** A sheet as it would become a template, with what keeps that from being published. */
export interface SheetImport extends SheetReading {
  readonly faults: readonly SaidTemplateFault[];
}

/** Rows that may stand above the headings. */
const TITLE_ROWS = 10;
/** Rows beyond these are refused: a template has far fewer. */
export const MAX_SHEET_ROWS = 60_000;

interface Head {
  readonly columns: ReadonlyMap<number, SheetColumn>;
  /** Index of the first row below the headings. */
  readonly below: number;
}

function headOf(rows: readonly SheetRow[]): Head | null {
  for (const [index, { cells }] of rows.slice(0, TITLE_ROWS).entries()) {
    const columns = new Map<number, SheetColumn>();
    cells.forEach((cell, at) => {
      const column = cell.length <= 60 ? columnNamed(cell) : null;
      if (column && ![...columns.values()].includes(column)) columns.set(at, column);
    });
    if ([...columns.values()].includes('text')) return { columns, below: index + 1 };
  }
  return null;
}

function cellsOf({ cells }: SheetRow, columns: Head['columns']): SheetCells {
  const found = [...columns].flatMap(([at, column]): [SheetColumn, string][] => {
    const cell = unguardedCell(cells[at] ?? '');
    return cell.trim() === '' ? [] : [[column, cell]];
  });
  return Object.fromEntries(found);
}

/** Puts rows together to a template: options and columns belong to what stands above them. */
class Assembly {
  readonly parts: Record<string, unknown>;
  readonly places = new Map<string, Place>();
  readonly errors: FieldError[] = [];
  readonly guessed: SheetReading['guessed'][number][] = [];
  readonly rows: Record<string, number> = {};
  private readonly sections: Record<string, unknown>[] = [];
  private readonly questions: Record<string, unknown>[] = [];
  private readonly lists: unknown[] = [];
  private readonly indicators: unknown[] = [];
  private readonly sources: unknown[] = [];
  private owner: Record<string, unknown> | null = null;
  private table: Record<string, unknown>[] | null = null;
  private section = '';

  constructor(base: Template) {
    this.parts = { ...base };
  }

  take(rowNumber: number, cells: SheetCells): void {
    const say = (column: SheetColumn, code: string, message: string) =>
      this.errors.push(sheetError({ row: rowNumber, column }, code, message));
    const part = readRow(cells, say);
    this.add(part, rowNumber, cells, say);
  }

  private add(
    part: SheetPart,
    row: number,
    cells: SheetCells,
    say: (column: SheetColumn, code: string, message: string) => void,
  ): void {
    // prettier-ignore
    switch (part.kind) {
      case 'template':
        Object.assign(this.parts, part.value);
        return;
      case 'section':
        this.places.set(`sections.${this.sections.length}`, { row });
        this.sections.push(part.value);
        this.section = String(part.value['code']);
        return;
      case 'list':
        this.places.set(`countryLists.${this.lists.length}`, { row });
        this.lists.push(part.value);
        return;
      case 'indicator':
        this.places.set(`indicators.${this.indicators.length}`, { row });
        this.indicators.push(part.value);
        return;
      case 'source':
        this.sources.push(cells.text ?? '');
        return;
      case 'option':
        if (!this.owner) say('row', 'row-out-of-place', 'An option follows the question that it belongs to.');
        else this.owner['options'] = [...((this.owner['options'] as unknown[] | undefined) ?? []), part.value]; // written here alone
        return;
      case 'column':
        if (!this.table) say('row', 'row-out-of-place', 'A column follows the table that it belongs to.');
        else this.table.push(part.value);
        this.owner = part.value;
        return;
      case 'question':
        this.addQuestion(part.value, row, cells);
    }
  }

  private addQuestion(value: Record<string, unknown>, row: number, cells: SheetCells): void {
    const code = cells.code?.trim() ?? `Q${String(this.questions.length + 1).padStart(2, '0')}`;
    const question: Record<string, unknown> = { ...value, code, section: this.sectionOf(cells) };
    if (!cells.type) {
      Object.assign(question, guessQuestion(String(value['text']), value['options'] as unknown[] | undefined, String(this.parts['language']))); // prettier-ignore
      this.guessed.push({ code, row, type: question['type'] as QuestionType }); // from the guess above
    }
    const table = question['table'];
    this.table = null;
    if (typeof table === 'object' && table !== null) {
      this.table = [];
      question['table'] = { ...table, columns: this.table };
    }
    this.places.set(`questions.${this.questions.length}`, { row });
    this.rows[code] ??= row;
    this.questions.push(question);
    this.owner = question;
  }

  /** A section that no row has introduced is made of its name. */
  private sectionOf({ section }: SheetCells): string {
    const named = section?.trim() ?? this.section;
    const known = this.sections.find((one) => one['code'] === named || one['title'] === named);
    if (known) return String(known['code']);
    const title = named || '1';
    const code =
      /^[A-Za-z0-9][\w.-]{0,59}$/.test(title) && !(title in {}) ? title : `S${this.sections.length + 1}`;
    this.sections.push({ code, title, description: '', why: '', factor: 1 });
    this.section = code;
    return code;
  }

  whole(): Record<string, unknown> {
    return {
      ...this.parts,
      sources: this.sources,
      indicators: this.indicators,
      ...(this.lists.length > 0 && { countryLists: this.lists }),
      sections: this.sections,
      questions: this.questions,
    };
  }
}

/**
 * Reads a sheet as `writeSheet` writes it, or any list of questions: then types that it doesn't say are guessed.
 * @param title of the template where the sheet names none
 * @param language of its texts, where the sheet says none, BCP 47
 */
export function readSheet(rows: readonly SheetRow[], title: string, language: string): SheetReading {
  const head = headOf(rows) ?? unknownSheet(rows);
  if (!head) {
    const error = sheetError({ row: rows[0]?.rowNumber ?? 1 }, 'questions-missing', 'No column looks like questions. Head one "Text" or "Question".'); // prettier-ignore
    return { template: null, guessed: [], errors: [error], rows: {} };
  }
  const assembly = new Assembly(emptyTemplate('imported', title, language));
  for (const row of rows.slice(head.below)) {
    const cells = cellsOf(row, head.columns);
    if (Object.keys(cells).length > 0) assembly.take(row.rowNumber, cells);
  }
  const { errors, guessed, places, rows: rowOf } = assembly;
  const read = readTemplate(assembly.whole());
  if ('errors' in read) {
    return { template: null, guessed, errors: [...errors, ...read.errors.map((one) => placed(one, places))], rows: rowOf }; // prettier-ignore
  }
  return { template: errors.length > 0 ? null : read.template, guessed, errors, rows: rowOf };
}

/** The same error, at the row and column that it came from. */
function placed(error: FieldError, places: ReadonlyMap<string, Place>): FieldError {
  const [list, index, field = ''] = error.field.split('.');
  const place = places.get(`${list}.${index}`);
  return place ? sheetError({ ...place, field }, error.code, error.message) : error;
}
