import type { Formats } from '@firebreak/platform/web/light';
import { isGiven, type AnswerValue, type Question } from '@firebreak/questionnaires/model';

function one(question: Question, value: string | number, formats: Formats): string {
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

/** An answer in the reader's words; null where there is none. */
export function answerText(
  question: Question,
  value: AnswerValue | null | undefined,
  formats: Formats,
): string | null {
  if (!isGiven(value)) return null;
  if (typeof value === 'object') return formats.list(value.map((part) => one(question, part, formats)));
  return one(question, value, formats);
}
