import { carryOver, type Doubt } from './carry-over';
import type { Circumstances } from './circumstances';
import { partsOfKey } from './place';
import { isGiven, type Answers, type AnswerValue } from './response';
import { questionOf, type Template } from './template';

/** Where a proposed answer comes from. */
export interface ProposalSource {
  /** `earlier-answers`: the same supplier gave it to the same buyer. */
  readonly kind: 'earlier-answers';
  /** Of the questionnaire that it was given to, in the reader's language. */
  readonly title: string;
  /** Calendar date. */
  readonly answeredOn: string;
}

/** An answer that may hold again. It counts only once the respondent has seen and confirmed it. */
export interface AnswerProposal {
  /** Key of the place. */
  readonly question: string;
  readonly value: AnswerValue;
  /** Why it needs a closer look. */
  readonly doubts: readonly Doubt[];
  readonly source: ProposalSource;
}

/** Answers given before, with what was asked: its parts, each in its own language. */
export interface AnsweredBefore {
  readonly parts: readonly Template[];
  /** The parts as one, as they were put together. */
  readonly template: Template;
  readonly answers: Answers;
  readonly source: ProposalSource;
}

/**
 * What of earlier answers may be proposed: those to the same question (its code, in the same template or with the same
 * words: codes of different authors may mean different things) that still fit it.
 * @param to what is asked now, in its own language
 * @param earlier the newest first; the first answer to a place counts
 * @param asOf calendar date, YYYY-MM-DD
 */
export function answerProposals(
  to: Pick<AnsweredBefore, 'parts' | 'template'>,
  earlier: readonly AnsweredBefore[],
  asOf: string,
  circumstances: Circumstances,
): readonly AnswerProposal[] {
  const found = new Map<string, AnswerProposal>();
  for (const { source, ...given } of earlier) {
    const same = Object.entries(given.answers).filter(([key]) =>
      isSameQuestion(partsOfKey(key).question, given, to),
    );
    const { kept, toConfirm } = carryOver(
      Object.fromEntries(same),
      given.template,
      to.template,
      asOf,
      circumstances,
    );
    const usable = [
      ...Object.entries(kept).map(([key, value]) => ({ key, value, doubts: [] })),
      ...toConfirm,
    ];
    for (const { key, value, doubts } of usable) {
      if (isGiven(value) && !found.has(key)) found.set(key, { question: key, value, doubts, source });
    }
  }
  return [...found.values()];
}

type Asked = Pick<AnsweredBefore, 'parts'>;

function isSameQuestion(code: string, before: Asked, after: Asked): boolean {
  const [old, now] = [ownerOf(code, before), ownerOf(code, after)];
  if (!old || !now) return false;
  return old.code === now.code || questionOf(old, code)?.text === questionOf(now, code)?.text;
}

function ownerOf(code: string, { parts }: Asked): Template | undefined {
  return parts.find((part) => questionOf(part, code));
}
