import {
  askedWhen,
  cellsOf,
  countryListsOf,
  placesOf,
  sectionsByCode,
  type AnswerView,
  type Circumstances,
  type FileCell,
  type Place,
  type Section,
  type Template,
} from '@firebreak/questionnaires/model';
import { createHash } from 'node:crypto';
import { countryNames, fileTexts } from './file-texts';

/** First cell of the sheet that says which questionnaire a file belongs to. */
export const MARK = 'firebreak-answers-1';
/** Columns of the sections' sheets, from 0. Those of the answer are the only ones to fill in. */
export const COLUMNS = { code: 0, question: 1, how: 2, answer: 3, version: 4, before: 5, check: 6 } as const;
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** What such a file unpacks to is less than a megabyte; a bomb is far more. */
export const MAX_UNPACKED_BYTES = 40 * 1024 * 1024;

/** A questionnaire with its answers, as the file shows it. */
export interface AnswersFile {
  readonly questionnaireId: string;
  readonly language: string;
  readonly buyer: string;
  readonly supplier: string;
  /** In the reader's language. */
  readonly template: Template;
  readonly circumstances: Circumstances;
  readonly answers: readonly AnswerView[];
}

/** One question in the file: a row for each of its cells. */
export interface FileQuestion {
  readonly place: Place;
  /** When it is asked, in words; null for always. */
  readonly when: string | null;
  readonly version: number;
  readonly cells: readonly FileCell[];
}

export interface FileSection {
  readonly section: Section;
  readonly questions: readonly FileQuestion[];
}

/** Everything that may come to be asked, by section. */
export function fileSections(file: AnswersFile): readonly FileSection[] {
  const { template, circumstances, language } = file;
  const texts = fileTexts(language);
  const country = countryNames(language);
  const sections = sectionsByCode(template);
  const saved = new Map(file.answers.map((answer) => [answer.question, answer]));
  const known = { circumstances, lists: countryListsOf(template), answersTo: () => [] };
  const questions = template.questions.flatMap((question) => {
    const section = sections.get(question.section);
    return placesOf(question, section, circumstances).flatMap((place): FileQuestion[] => {
      const when = askedWhen(template, place, section, known, texts, country);
      if (when === false) return [];
      const { value = null, version = 0 } = saved.get(place.key) ?? {};
      return [{ place, when, version, cells: cellsOf(place, value, circumstances, country) }];
    });
  });
  return template.sections.flatMap((section) => {
    const own = questions.filter(({ place }) => place.question.section === section.code);
    return own.length > 0 ? [{ section, questions: own }] : [];
  });
}

/** Belongs to one row: a code, version or earlier text that was moved or edited has another one. */
export function checkOf(
  questionnaireId: string,
  { code, version, before }: { readonly code: string; readonly version: string; readonly before: string },
): string {
  const all = [questionnaireId, code, version, before].join('\u0000');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

/** Texts as they come back from any spreadsheet program. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
