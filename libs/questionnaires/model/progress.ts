import type { Response } from './response';
import type { Template } from './template';
import { isAnswered, visibleQuestions } from './visibility';

export interface SectionProgress {
  readonly section: string;
  /** Visible questions, and how many of them have an answer. */
  readonly asked: number;
  readonly answered: number;
  /** Required ones still open. */
  readonly open: number;
}

export interface Progress {
  readonly asked: number;
  readonly answered: number;
  readonly open: number;
  /** Of the asked questions, 0 to 1. */
  readonly ratio: number;
  /** Whole minutes to answer what is still open, at half a minute each; 0 when nothing is. */
  readonly minutesLeft: number;
  /** Sections with at least one visible question, in order. */
  readonly sections: readonly SectionProgress[];
}

const MINUTES_PER_QUESTION = 0.5;

/** Whole minutes to answer a template if every question of it comes to be asked. */
export function minutesToAnswer({ questions }: Template): number {
  return Math.ceil(questions.length * MINUTES_PER_QUESTION);
}

/** How far the respondent is. Answering can make `asked` grow: answers open further questions. */
export function progressOf(template: Template, response: Response): Progress {
  const visible = visibleQuestions(template, response.answers);
  const sections = template.sections.flatMap(({ code }): SectionProgress[] => {
    const own = visible.filter((question) => question.section === code);
    if (own.length === 0) return [];
    const unanswered = own.filter((question) => !isAnswered(question, response));
    return [
      {
        section: code,
        asked: own.length,
        answered: own.length - unanswered.length,
        open: unanswered.filter((question) => question.required).length,
      },
    ];
  });
  const sum = (pick: (of: SectionProgress) => number) => sections.reduce((total, of) => total + pick(of), 0);
  const asked = sum((of) => of.asked);
  const answered = sum((of) => of.answered);
  return {
    asked,
    answered,
    open: sum((of) => of.open),
    ratio: asked === 0 ? 1 : answered / asked,
    minutesLeft: Math.ceil((asked - answered) * MINUTES_PER_QUESTION),
    sections,
  };
}
