import { CriterionCheck, QualityCheck, StatementCheck, StatementWarning } from './statement-check';

/** What a person decided: of a criterion or a quality question the first three, of a warning that it is kept as it is. */
export const VERDICTS = ['met', 'not-met', 'not-applicable', 'kept'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A person's decision about one result of the checker, with the words it was made on. */
export interface Decision {
  /** As `subjectOf` names it. */
  readonly subject: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** The sentence shown when it was decided; empty when none was. */
  readonly evidence: string;
  readonly decidedBy: string;
  /** ISO time. */
  readonly decidedAt: string;
}

/** What is sent to decide. */
export type Decide = Pick<Decision, 'subject' | 'verdict' | 'reason' | 'evidence'>;

export interface DecidedResult {
  readonly subject: string;
  readonly decision: Decision | null;
  /** The sentence is another one by now: the decision must be looked at again and does not count. */
  readonly outdated: boolean;
}

export type Decided<T> = T & DecidedResult;

/** The checker's results with what people decided about them. */
export interface DecidedCheck extends Omit<StatementCheck, 'criteria' | 'quality' | 'warnings'> {
  readonly criteria: readonly Decided<CriterionCheck>[];
  readonly quality: readonly Decided<QualityCheck>[];
  readonly warnings: readonly Decided<StatementWarning>[];
}

export function subjectOfCriterion({ criterionId }: Pick<CriterionCheck, 'criterionId'>): string {
  return `criterion/${criterionId}`;
}

export function subjectOfMetric({ metricId }: Pick<QualityCheck, 'metricId'>): string {
  return `metric/${metricId}`;
}

/** A warning is about its words: with other words it is another warning. */
export function subjectOfWarning({ code, section, sentence }: StatementWarning): string {
  return `warning/${code}/${section ?? ''}/${sentence}`;
}

/** Verdicts that fit a result; the empty list for a subject of no kind. */
export function verdictsFor(subject: string): readonly Verdict[] {
  if (subject.startsWith('warning/')) return ['kept'];
  return /^(criterion|metric)\//.test(subject) ? ['met', 'not-met', 'not-applicable'] : [];
}

/**
 * Joins decisions to results. A decision counts as long as the sentence it was made on still stands: `ready` then
 * follows the person where a person decided, and the rule elsewhere.
 */
export function withDecisions(check: StatementCheck, decisions: readonly Decision[]): DecidedCheck {
  const bySubject = new Map(decisions.map((decision) => [decision.subject, decision]));
  const decided = <T>(result: T, subject: string, evidence: string): Decided<T> => {
    const decision = bySubject.get(subject) ?? null;
    return { ...result, subject, decision, outdated: decision !== null && decision.evidence !== evidence };
  };
  const criteria = check.criteria.map((each) =>
    decided(each, subjectOfCriterion(each), each.evidence?.sentence ?? ''),
  );
  const quality = check.quality.map((each) =>
    decided(each, subjectOfMetric(each), each.evidence?.sentence ?? ''),
  );
  const warnings = check.warnings.map((each) => decided(each, subjectOfWarning(each), each.sentence));
  const open = warnings.some(({ decision, outdated }) => decision === null || outdated);
  const lacking = criteria.some((each) => each.mandatory && !isFulfilled(each));
  return { ...check, criteria, quality, warnings, ready: !open && !lacking };
}

/** A person's decision goes before the rule's; what only a person can decide is open until one does. */
function isFulfilled({ status, decision, outdated }: Decided<CriterionCheck>): boolean {
  if (decision && !outdated) return decision.verdict !== 'not-met';
  return status === 'met' || status === 'not-applicable' || status === 'by-hand';
}
