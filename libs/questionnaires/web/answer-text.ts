import type { Formats } from '@firebreak/platform/web/light';
import {
  isGiven,
  isMoney,
  isTable,
  type AnswerValue,
  type CellValue,
  type Question,
  type SiteTable,
  type TableAnswer,
  type TableColumn,
} from '@firebreak/questionnaires/model';

function one(question: Question | TableColumn, value: string | number, formats: Formats): string {
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

function cellText(question: Question | TableColumn, value: CellValue, formats: Formats): string {
  if (typeof value !== 'object') return one(question, value, formats);
  return formats.list(value.map((part) => one(question, part, formats)));
}

/** A row as its cells, each with its column: "Workers: 120, Papers kept: No". */
function tableText({ columns }: SiteTable, { rows }: TableAnswer, formats: Formats): string {
  const texts = rows.map(({ cells }) =>
    columns
      .flatMap((column) => {
        const value = cells[column.code];
        return isGiven(value) ? [`${column.text}: ${cellText(column, value as CellValue, formats)}`] : [];
      })
      .join(', '),
  );
  return texts.join('; ');
}

/** An answer in the reader's words; null where there is none. */
export function answerText(
  question: Question,
  value: AnswerValue | null | undefined,
  formats: Formats,
): string | null {
  if (!isGiven(value)) return null;
  if (isMoney(value)) return formats.money(value.amount, value.currency);
  if (isTable(value)) return question.table ? tableText(question.table, value, formats) : null;
  return cellText(question, value, formats);
}
