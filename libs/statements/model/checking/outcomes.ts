import { subjectOfCriterion, type Decision } from './decisions';
import type { CriterionCheck } from './statement-check';

/** What a person decided about a criterion; the reason and who it was stay with the company. */
export interface CriterionOutcome {
  readonly criterionId: string;
  readonly verdict: 'met' | 'not-met' | 'not-applicable';
}

/** Decisions about criteria that still stand on the sentence they were made on, in the order of the criteria. */
export function outcomesOf(
  criteria: readonly CriterionCheck[],
  decisions: readonly Pick<Decision, 'subject' | 'verdict' | 'evidence'>[],
): CriterionOutcome[] {
  return criteria.flatMap((criterion) => {
    const subject = subjectOfCriterion(criterion);
    const decision = decisions.find((each) => each.subject === subject);
    if (!decision || decision.verdict === 'kept') return [];
    if (decision.evidence !== (criterion.evidence?.sentence ?? '')) return [];
    return [{ criterionId: criterion.criterionId, verdict: decision.verdict }];
  });
}
