import { countryCodes } from './countries';
import { TICK, type CountryName, type FileCell } from './file-cells';
import type { AnswerValue, CellValue, TableRow } from './response';
import type { AnswerOption } from './template';
import { parseNumber } from './typed-number';

/** Why a cell says nothing that can be read. */
export type UnreadableCode = 'not-an-option' | 'not-a-number' | 'not-a-country' | 'not-a-tick' | 'not-money';

/** A cell that can't be read. */
export interface Unreadable {
  readonly cell: FileCell;
  readonly code: UnreadableCode;
}

export type ReadAnswer = { readonly value: AnswerValue | null } | { readonly unreadable: Unreadable };

const TICKS = new Set([TICK, '✔', 'x', '×', '1']);

class NotReadable extends Error {
  constructor(readonly unreadable: Unreadable) {
    super(unreadable.code);
  }
}

/**
 * The answer that the cells of one question say, as people fill cells in: options by their words or codes, countries by
 * name or code, numbers in any of the usual spellings. Whether it fits the question is for `answerFault` to say.
 * @param texts of the cells, by code
 */
export function answerIn(
  cells: readonly FileCell[],
  texts: ReadonlyMap<string, string>,
  country: CountryName,
): ReadAnswer {
  const textOf = (cell: FileCell) => (texts.get(cell.code) ?? '').trim();
  try {
    return { value: valueOf(cells, textOf, country) };
  } catch (error) {
    if (error instanceof NotReadable) return { unreadable: error.unreadable };
    throw error;
  }
}

function valueOf(
  cells: readonly FileCell[],
  textOf: (cell: FileCell) => string,
  country: CountryName,
): AnswerValue | null {
  const [first] = cells;
  if (!first) return null;
  const { question } = first.place;
  if (first.row) return tableOf(cells, textOf, country);
  if (question.type === 'money') return moneyOf(cells, textOf);
  if (first.kind === 'tick') {
    const chosen = cells.flatMap((cell) => (isTicked(cell, textOf(cell)) ? (cell.option?.value ?? []) : []));
    return chosen.length > 0 ? chosen : null;
  }
  return single(first, textOf(first), country);
}

function tableOf(
  cells: readonly FileCell[],
  textOf: (cell: FileCell) => string,
  country: CountryName,
): AnswerValue | null {
  const rows = [...Map.groupBy(cells, ({ row }) => row?.number ?? 0).values()].flatMap((own): TableRow[] => {
    const said = own.flatMap((cell) => {
      const value = single(cell, textOf(cell), country);
      return value === null ? [] : [[cell.column?.code ?? '', value] as const];
    });
    return said.length > 0 ? [{ site: own[0]?.row?.site?.id ?? null, cells: Object.fromEntries(said) }] : [];
  });
  return rows.length > 0 ? { rows } : null;
}

function moneyOf(cells: readonly FileCell[], textOf: (cell: FileCell) => string): AnswerValue | null {
  const [amount, currency] = cells;
  if (!amount || !currency) return null;
  const [number, code] = [textOf(amount), textOf(currency).toUpperCase()];
  if (number === '' && code === '') return null;
  if (number === '' || code === '')
    throw new NotReadable({ cell: number === '' ? amount : currency, code: 'not-money' });
  return { amount: numberIn(amount, number), currency: code };
}

function single(cell: FileCell, text: string, country: CountryName): CellValue | null {
  if (text === '') return null;
  const { type, options = [] } = cell.column ?? cell.place.question;
  switch (cell.kind) {
    case 'choice':
      return optionIn(cell, options, text);
    case 'list': {
      const parts = text.split(/[;；؛\n]/).map((part) => part.trim());
      const wanted = parts.filter((part) => part !== '');
      return wanted.map((part) =>
        type === 'country-list' ? countryIn(cell, part, country) : optionIn(cell, options, part),
      );
    }
    case 'number':
      return numberIn(cell, text.replace(/\s*[%٪]$/u, ''));
    default:
      return text;
  }
}

function isTicked(cell: FileCell, text: string): boolean {
  if (text === '') return false;
  if (!TICKS.has(text.toLowerCase())) throw new NotReadable({ cell, code: 'not-a-tick' });
  return true;
}

function numberIn(cell: FileCell, text: string): number {
  const number = parseNumber(text);
  if (number === null) throw new NotReadable({ cell, code: 'not-a-number' });
  return number;
}

function optionIn(cell: FileCell, options: readonly AnswerOption[], text: string): string {
  const option =
    options.find(({ label }) => alike(label) === alike(text)) ??
    options.find(({ value }) => alike(value) === alike(text));
  if (!option) throw new NotReadable({ cell, code: 'not-an-option' });
  return option.value;
}

function countryIn(cell: FileCell, text: string, name: CountryName): string {
  const code = countryCodes.find((one) => alike(name(one)) === alike(text) || one === text.toUpperCase());
  if (!code) throw new NotReadable({ cell, code: 'not-a-country' });
  return code;
}

/** Without what typing and copying change: case, widths, spaces. */
function alike(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
