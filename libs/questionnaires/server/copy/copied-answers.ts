import {
  cellsOf,
  type Circumstances,
  type FileCell,
  type Place,
  type Template,
} from '@firebreak/questionnaires/model';
import type { StoredResponse } from '../stored-response.query';
import { countryNames, fileTexts, fillText } from '../offline/file-texts';

/** What a copy says, in the reader's language. */
export interface AnswersCopy {
  readonly language: string;
  readonly title: string;
  readonly buyer: string;
  readonly supplier: string;
  /** When it was sent and by whom, or that it is not yet. */
  readonly standing: string;
  readonly sections: readonly CopiedSection[];
  readonly madeAt: Date;
}

export interface CopiedSection {
  readonly title: string;
  readonly questions: readonly {
    readonly question: string;
    readonly site: string | null;
    /** Lines; empty for no answer. */
    readonly answer: readonly string[];
    readonly documents: readonly string[];
  }[];
}

/**
 * The asked questions with their answers, by section.
 * @param asked the places that are asked as the answers stand
 */
export function copiedSections(
  template: Template,
  asked: readonly Place[],
  { response, evidence }: Pick<StoredResponse, 'response' | 'evidence'>,
  circumstances: Circumstances,
): readonly CopiedSection[] {
  const local = new Map(template.questions.map((question) => [question.code, question]));
  return template.sections.flatMap(({ code, title }) => {
    const questions = asked.flatMap(({ key, site, question: { code: asks } }) => {
      const question = local.get(asks);
      if (!question || question.section !== code) return [];
      const value = Object.hasOwn(response.answers, key) ? (response.answers[key] ?? null) : null;
      const cells = cellsOf({ key, site, question }, value, circumstances, countryNames(template.language));
      const answer = answerLines(cells, template.language);
      const documents = evidence.filter((one) => one.question === key).map(({ name }) => name);
      return [{ question: question.text, site: site?.name ?? null, answer, documents }];
    });
    return questions.length > 0 ? [{ title, questions }] : [];
  });
}

/** An answer as it reads: what was ticked, and a line for each row of a table. */
function answerLines(cells: readonly FileCell[], language: string): readonly string[] {
  const given = cells.filter(({ text }) => text !== '');
  const texts = fileTexts(language);
  if (given.every(({ kind }) => kind === 'tick')) return given.flatMap(({ option }) => option?.label ?? []);
  if (given.some(({ row }) => row !== null)) {
    return [...Map.groupBy(given, ({ row }) => row?.number ?? 0)].map(([number, own]) => {
      const name = own[0]?.row?.site?.name ?? fillText(texts.row, { number });
      return `${name}: ${own.map((cell) => `${cell.column?.text}: ${wordsOf(cell, language)}`).join('; ')}`;
    });
  }
  return given.length > 0 ? [given.map((cell) => wordsOf(cell, language)).join(' ')] : [];
}

function wordsOf(cell: FileCell, language: string): string {
  const { type, unit } = cell.column ?? cell.place.question;
  if (cell.kind === 'date') return dayText(cell.text, language);
  if (type === 'percent') return `${cell.text} %`;
  return unit && cell.kind === 'number' ? `${cell.text} ${unit}` : cell.text;
}

/** A calendar date as the language writes it. */
export function dayText(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(date);
}
