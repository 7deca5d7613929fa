import {
  controlScore,
  keyOf,
  partsOfKey,
  type Circumstances,
  type ControlScore,
  type Question,
  type Response,
  type Template,
} from '@firebreak/questionnaires/model';

/** What the score would be with one answer instead of the one given. */
export interface AnswerEffect {
  readonly label: string;
  /** 0 to 100. */
  readonly score: number;
  readonly given: boolean;
}

/** Longer lists than this say little. */
const MOST_OPTIONS = 20;

/**
 * What each answer to one question would do to the control score, everything else as it is.
 * @param key the question's place: its code, with the site where it is asked by site
 */
export function answerEffects(
  template: Template,
  response: Response,
  key: string,
  asOf: string,
  circumstances: Circumstances,
): readonly AnswerEffect[] {
  const { question: code } = partsOfKey(key);
  const question = template.questions.find((one) => one.code === code);
  if (!question || question.risk?.rule !== 'chosen' || (question.options ?? []).length > MOST_OPTIONS)
    return [];
  return (question.options ?? []).map(({ value, label }) => {
    const answers = { ...response.answers, [key]: value };
    const { score } = controlScore(template, { ...response, answers }, asOf, circumstances);
    return { label, score, given: response.answers[key] === value };
  });
}

/** One scored question in the test run's table. */
export interface ScoredLine {
  readonly key: string;
  readonly question: Question;
  readonly site: string | null;
  readonly possible: number;
  readonly points: number;
  readonly lostToAnswer: number;
  readonly lostToProof: number;
}

/** The parts of a score with their questions, the most lost first. */
export function scoredLines(
  template: Template,
  score: ControlScore,
  siteName: (id: string) => string,
): readonly ScoredLine[] {
  const byCode = new Map(template.questions.map((one) => [one.code, one]));
  return score.questions
    .flatMap(({ question: code, site, possible, points, lostToAnswer, lostToProof }): ScoredLine[] => {
      const question = byCode.get(code);
      const key = keyOf(code, site ?? null);
      return question
        ? [{ key, question, site: site ? siteName(site) : null, possible, points, lostToAnswer, lostToProof }]
        : [];
    })
    .toSorted((a, b) => b.lostToAnswer + b.lostToProof - (a.lostToAnswer + a.lostToProof));
}
