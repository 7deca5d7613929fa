import type { Formats } from '@firebreak/platform/web/light';
import {
  isGiven,
  isMoney,
  isTable,
  type AnswerValue,
  type CellValue,
  type KnownSite,
  type Question,
  type SiteTable,
  type TableAnswer,
  type TableColumn,
} from '@firebreak/questionnaires/model';

/** What of a question it takes to read its answers. */
export type Readable = Pick<Question, 'type' | 'options' | 'unit' | 'table'>;

function one(question: Readable | TableColumn, value: string | number, formats: Formats): string {
  switch (question.type) {
    case 'country-list':
      return formats.country(String(value));
    case 'date':
      return formats.date(value);
    case 'percent':
      return formats.percent(Number(value) / 100, 1);
    case 'number':
      return `${formats.number(Number(value), 2)} ${question.unit ?? ''}`.trim();
    default:
      return question.options?.find((option) => option.value === value)?.label ?? String(value);
  }
}

function cellText(question: Readable | TableColumn, value: CellValue, formats: Formats): string {
  if (typeof value !== 'object') return one(question, value, formats);
  return formats.list(value.map((part) => one(question, part, formats)));
}

/** A row as its site and its cells, each with its column: "Dhaka: Workers: 120, Papers kept: No". */
function tableText(
  { columns }: SiteTable,
  { rows }: TableAnswer,
  formats: Formats,
  sites: readonly KnownSite[],
): string {
  const texts = rows.map(({ site, cells }) => {
    const name = sites.find(({ id }) => id === site)?.name;
    const said = columns.flatMap((column) => {
      const value = cells[column.code];
      return isGiven(value) ? [`${column.text}: ${cellText(column, value as CellValue, formats)}`] : [];
    });
    return `${name ? `${name}: ` : ''}${said.join(', ')}`;
  });
  return texts.join('; ');
}

/**
 * An answer in the reader's words; null where there is none.
 * @param sites those that the rows of tables may be about
 */
export function answerText(
  question: Readable,
  value: AnswerValue | null | undefined,
  formats: Formats,
  sites: readonly KnownSite[] = [],
): string | null {
  if (!isGiven(value)) return null;
  // As it was given: rounded amounts would be another answer.
  if (isMoney(value)) return `${value.currency} ${formats.number(value.amount, 4)}`;
  if (isTable(value)) return question.table ? tableText(question.table, value, formats, sites) : null;
  return cellText(question, value, formats);
}
