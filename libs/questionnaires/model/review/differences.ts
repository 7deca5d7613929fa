import { carryOver, type Doubt } from '../carry-over';
import type { Circumstances } from '../circumstances';
import { answerAt, type Answers, type AnswerValue } from '../response';
import type { Template } from '../template';

/** An answer that is another one than before. */
export interface Difference {
  /** Key of the place. */
  readonly question: string;
  /** Null where it was not asked or not answered then. */
  readonly before: AnswerValue | null;
  /** Null where it is not asked or not answered now. */
  readonly now: AnswerValue | null;
  /** Why the two may not mean the same, because the question itself changed; empty where it did not. */
  readonly doubts: readonly Doubt[];
}

/** The same value, whatever the order of the choices in a list. */
export function sameAnswer(a: AnswerValue | null, b: AnswerValue | null): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: AnswerValue | null): string {
  if (Array.isArray(value)) return JSON.stringify([...value].sort());
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}

/** What changed between two sets of answers to one and the same form, in the order of the later one's questions. */
export function answerDifferences(before: Answers, now: Answers): readonly Difference[] {
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].flatMap((question): Difference[] => {
    const [then, today] = [answerAt(before, question) ?? null, answerAt(now, question) ?? null];
    return sameAnswer(then, today) ? [] : [{ question, before: then, now: today, doubts: [] }];
  });
}

/** An earlier submission of the same supplier. */
export interface EarlierAnswers {
  readonly template: Template;
  readonly answers: Answers;
}

/**
 * What a supplier says now that it did not say last time, by question code. Questions that only one of the two asked are
 * left out: nobody changed their mind about them. A question that has changed since is compared all the same, with the
 * reason why the answers may not mean the same.
 *
 * @param asOf calendar date of the new answers
 */
export function differencesToEarlier(
  earlier: EarlierAnswers,
  now: EarlierAnswers,
  asOf: string,
  circumstances: Circumstances,
): readonly Difference[] {
  const { kept, toConfirm } = carryOver(earlier.answers, earlier.template, now.template, asOf, circumstances);
  const doubts = new Map(toConfirm.map((one) => [one.key, one.doubts]));
  const then = { ...kept, ...Object.fromEntries(toConfirm.map(({ key, value }) => [key, value])) };
  return answerDifferences(then, now.answers)
    .filter(({ question }) => Object.hasOwn(then, question))
    .map((one) => ({ ...one, doubts: doubts.get(one.question) ?? [] }));
}
