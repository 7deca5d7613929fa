import { NOTHING_KNOWN, type Circumstances } from './circumstances';
import type { Response } from './response';
import type { Question, Template } from './template';
import { askedPlaces, isAnswered } from './visibility';

export interface SectionProgress {
  readonly section: string;
  /** Visible questions (each once for every site that it is asked for), and how many of them have an answer. */
  readonly asked: number;
  readonly answered: number;
  /** Required ones still open. */
  readonly open: number;
  /** Minutes to answer what is still open, not rounded: half a minute for a question, two for a table. */
  readonly minutesLeft: number;
}

export interface Progress {
  readonly asked: number;
  readonly answered: number;
  readonly open: number;
  /** Of the asked questions, 0 to 1. */
  readonly ratio: number;
  /** Whole minutes to answer what is still open; 0 when nothing is. */
  readonly minutesLeft: number;
  /** Sections with at least one visible question, in order. */
  readonly sections: readonly SectionProgress[];
}

const MINUTES_PER_QUESTION = 0.5;
const MINUTES_PER_TABLE = 2;

/** Minutes that it takes to answer a question. */
export function minutesFor({ type }: Pick<Question, 'type'>): number {
  return type === 'site-table' ? MINUTES_PER_TABLE : MINUTES_PER_QUESTION;
}

/** Whole minutes to answer a template if every question of it comes to be asked. */
export function minutesToAnswer({ questions }: Template): number {
  return Math.ceil(questions.reduce((sum, question) => sum + minutesFor(question), 0));
}

/** How far the respondent is, summed up over sections. */
export function progressOver(sections: readonly SectionProgress[]): Progress {
  const sum = (pick: (of: SectionProgress) => number) => sections.reduce((total, of) => total + pick(of), 0);
  const asked = sum((of) => of.asked);
  const answered = sum((of) => of.answered);
  return {
    asked,
    answered,
    open: sum((of) => of.open),
    ratio: asked === 0 ? 1 : answered / asked,
    minutesLeft: Math.ceil(sum((of) => of.minutesLeft)),
    sections,
  };
}

/** How far the respondent is. Answering can make `asked` grow: answers open further questions. */
export function progressOf(
  template: Template,
  response: Response,
  circumstances: Circumstances = NOTHING_KNOWN,
): Progress {
  const asked = askedPlaces(template, response.answers, circumstances);
  const sections = template.sections.flatMap(({ code }): SectionProgress[] => {
    const own = asked.filter(({ question }) => question.section === code);
    if (own.length === 0) return [];
    const unanswered = own.filter(({ question, key }) => !isAnswered(question, response, key));
    return [
      {
        section: code,
        asked: own.length,
        answered: own.length - unanswered.length,
        open: unanswered.filter(({ question }) => question.required).length,
        minutesLeft: unanswered.reduce((sum, { question }) => sum + minutesFor(question), 0),
      },
    ];
  });
  return progressOver(sections);
}

/** How far the respondent is with these questions alone, each of them asked at one place. */
export function progressOfQuestions<Q extends Question>(
  questions: readonly Q[],
  answered: (question: Q) => boolean,
): Progress {
  const sections = [...Map.groupBy(questions, ({ section }) => section)].map(
    ([section, own]): SectionProgress => {
      const unanswered = own.filter((question) => !answered(question));
      return {
        section,
        asked: own.length,
        answered: own.length - unanswered.length,
        open: unanswered.filter(({ required }) => required).length,
        minutesLeft: unanswered.reduce((sum, question) => sum + minutesFor(question), 0),
      };
    },
  );
  return progressOver(sections);
}
