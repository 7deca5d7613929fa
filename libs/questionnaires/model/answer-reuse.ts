import type { AnswerProposal } from './answer-proposals';
import type { Circumstances } from './circumstances';
import type { Template } from './template';
import { askedPlaces } from './visibility';

/** How much of a questionnaire its supplier has answered before. Questions asked by site count once for each site. */
export interface AnswerReuse {
  /** Questions with an earlier answer that is proposed again. */
  readonly answered: number;
  /** Of those, whose question has changed since: the respondent is told to look twice. */
  readonly toCheck: number;
  /** Questions that nothing is proposed for. */
  readonly fresh: number;
  /** Calendar date of the newest answers that are proposed. */
  readonly answeredOn: string;
}

/**
 * What a supplier would find filled in if it confirmed everything that is proposed: the questions that come up then,
 * with and without an earlier answer.
 * @param proposals for this template (`answerProposals`)
 * @returns null where nothing is proposed
 */
export function answerReuse(
  template: Template,
  proposals: readonly AnswerProposal[],
  circumstances: Circumstances,
): AnswerReuse | null {
  const byKey = new Map(proposals.map((one) => [one.question, one]));
  const answers = Object.fromEntries(proposals.map(({ question, value }) => [question, value]));
  const places = askedPlaces(template, answers, circumstances);
  const found = places.flatMap(({ key }) => byKey.get(key) ?? []);
  const newest = found.map(({ source }) => source.answeredOn).sort().at(-1); // prettier-ignore
  if (newest === undefined) return null;
  return {
    answered: found.length,
    toCheck: found.filter(({ doubts }) => doubts.length > 0).length,
    fresh: places.length - found.length,
    answeredOn: newest,
  };
}
