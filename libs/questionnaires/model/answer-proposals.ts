import { canonicalJson } from '@firebreak/supply-chain/model';
import { addMonths } from './calendar';
import { carryOver, type Doubt } from './carry-over';
import type { Circumstances } from './circumstances';
import { partsOfKey } from './place';
import { isGiven, type Answers, type AnswerValue } from './response';
import { questionOf, type Template } from './template';

/** Where a proposed answer comes from. */
export interface ProposalSource {
  /** `earlier-answers`: the same supplier gave it to the same buyer; `vault`: the respondent's company keeps it. */
  readonly kind: 'earlier-answers' | 'vault';
  /**
   * Of earlier answers the title of the questionnaire, in the reader's language; from a vault the customer to whom it was
   * first given, null where it was entered there.
   */
  readonly name: string | null;
  /** Calendar date. */
  readonly answeredOn: string;
  /** Last day on which it counts as current. */
  readonly validUntil: string;
}

/** An answer that may hold again. It counts only once the respondent has seen and confirmed it. */
export interface AnswerProposal {
  /** Key of the place. */
  readonly question: string;
  readonly value: AnswerValue;
  /** Why it needs a closer look. */
  readonly doubts: readonly Doubt[];
  /** Whether it has run out: it is shown, and nobody has chosen it for the respondent. */
  readonly expired: boolean;
  readonly source: ProposalSource;
}

/** Months that an answer counts as current where nobody has said otherwise. */
export const VALID_FOR_MONTHS = 12;

/** The last day on which an answer of this day counts. */
export function validUntil(answeredOn: string): string {
  return addMonths(answeredOn, VALID_FOR_MONTHS);
}

/**
 * Proposals of several sources as one list by place: current ones first, the newest first among them. Of equal answers
 * to a place only the first is there.
 */
export function proposalsByPlace(
  proposals: readonly AnswerProposal[],
): ReadonlyMap<string, readonly AnswerProposal[]> {
  const found = new Map<string, AnswerProposal[]>();
  const inOrder = proposals.toSorted(
    (a, b) =>
      Number(a.expired) - Number(b.expired) ||
      a.doubts.length - b.doubts.length ||
      (a.source.answeredOn < b.source.answeredOn ? 1 : a.source.answeredOn > b.source.answeredOn ? -1 : 0),
  );
  for (const proposal of inOrder) {
    const there = found.get(proposal.question) ?? [];
    if (there.some(({ value }) => isSameValue(value, proposal.value))) continue;
    found.set(proposal.question, [...there, proposal]);
  }
  return found;
}

function isSameValue(one: AnswerValue, other: AnswerValue): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Answers given before, with what was asked: its parts, each in its own language. */
export interface AnsweredBefore {
  readonly parts: readonly Template[];
  /** The parts as one, as they were put together. */
  readonly template: Template;
  readonly answers: Answers;
  /** Of the questionnaire, in the reader's language. */
  readonly title: string;
  /** Calendar date. */
  readonly answeredOn: string;
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
  for (const { title, answeredOn, ...given } of earlier) {
    const last = validUntil(answeredOn);
    const source = { kind: 'earlier-answers', name: title, answeredOn, validUntil: last } as const;
    const expired = last < asOf;
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
      if (isGiven(value) && !found.has(key))
        found.set(key, { question: key, value, doubts, expired, source });
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
