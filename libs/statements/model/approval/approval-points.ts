import type { DecidedCheck, Decided, Verdict } from '../checking/decisions';
import type { CheckElement } from '../checking/elements';
import type { CriterionCheck, StatementWarning, WarningCode } from '../checking/statement-check';
import type { SectionKind } from '../section-kind';

/**
 * Warnings that hold a statement back until somebody decides: they can do harm (a person can be recognised), or can be
 * shown to be wrong (against the company's own records, or for all times and places).
 */
export const SERIOUS_WARNINGS = [
  'figure-contradicted',
  'claim-against-records',
  'personal-data',
  'small-group',
  'absolute-claim',
] as const satisfies readonly WarningCode[];
export type SeriousWarning = (typeof SERIOUS_WARNINGS)[number];

/** Who answers for a point, and why it does not hold the statement back. */
export interface ApprovalPointAnswer {
  /** A decision about the checker's result, or that it was submitted all the same. */
  readonly how: Verdict | 'taken-along';
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

interface Point {
  /** As decisions name it. */
  readonly subject: string;
  readonly section: SectionKind | null;
  /** The words that it is about; empty where it is about something absent. */
  readonly sentence: string;
  /** Null while nobody answers for it. */
  readonly answer: ApprovalPointAnswer | null;
}

/** A mandatory criterion that the text does not meet by the rule, or by a person's decision. */
export interface CriterionPoint extends Point {
  readonly kind: 'criterion';
  readonly frameworkId: string;
  readonly criterionId: string;
  readonly ref: string;
  readonly title: string;
  readonly status: CriterionCheck['status'];
  /** What to add. */
  readonly missing: readonly CheckElement[];
}

export interface WarningPoint extends Point, Pick<StatementWarning, 'figure' | 'written' | 'recorded'> {
  readonly kind: 'warning';
  readonly code: SeriousWarning;
}

/** What somebody has to answer for before a statement is submitted: its approver sees it, and its version keeps it. */
export type ApprovalPoint = CriterionPoint | WarningPoint;

/** Why a point goes along as it is. */
export interface TakenAlong {
  readonly subject: string;
  readonly reason: string;
}

/** These come into the statement by the very steps that follow: nobody can have them before. */
const COMES_LATER = /^(approval|signature|publication)\./;

/**
 * What of a check somebody has to answer for: mandatory criteria that are missing or partly met, or decided to be not
 * met, and serious warnings. A decision answers as long as it stands on the words it was made on.
 */
export function approvalPoints({
  criteria,
  warnings,
}: Pick<DecidedCheck, 'criteria' | 'warnings'>): ApprovalPoint[] {
  return [
    ...criteria.flatMap((each) => (each.mandatory ? criterionPoint(each) : [])),
    ...warnings.flatMap(warningPoint),
  ];
}

function criterionPoint(check: Decided<CriterionCheck>): CriterionPoint[] {
  const answer = answerOf(check);
  const missing = check.missing.filter((element) => !COMES_LATER.test(element));
  const lacks = (check.status === 'partly' || check.status === 'missing') && missing.length > 0;
  if (!lacks && answer?.how !== 'not-met') return [];
  const { subject, frameworkId, criterionId, ref, title, status, section, evidence } = check;
  const sentence = evidence?.sentence ?? '';
  return [{ kind: 'criterion', subject, frameworkId, criterionId, ref, title, status, missing, section, sentence, answer }]; // prettier-ignore
}

function warningPoint(warning: Decided<StatementWarning>): WarningPoint[] {
  const code = SERIOUS_WARNINGS.find((each) => each === warning.code);
  if (!code) return [];
  const { subject, section, sentence, figure, written, recorded } = warning;
  const facts = {
    ...(figure !== undefined && { figure }),
    ...(written !== undefined && { written }),
    ...(recorded !== undefined && { recorded }),
  };
  return [{ kind: 'warning', subject, code, section, sentence, ...facts, answer: answerOf(warning) }];
}

function answerOf({
  decision,
  outdated,
}: Pick<Decided<object>, 'decision' | 'outdated'>): ApprovalPointAnswer | null {
  if (!decision || outdated) return null;
  const { verdict: how, reason, decidedBy: by, decidedAt: at } = decision;
  return { how, reason, by, at };
}

/**
 * The points as somebody submits them. A decision goes before a reason for taking along; a reason for something that is
 * no point any more is of no consequence.
 * @param by name of the one who submits @param at ISO time
 */
export function takeAlong(
  points: readonly ApprovalPoint[],
  takenAlong: readonly TakenAlong[],
  { by, at }: Pick<ApprovalPointAnswer, 'by' | 'at'>,
): ApprovalPoint[] {
  const reasons = new Map(takenAlong.map(({ subject, reason }) => [subject, reason.trim()]));
  return points.map((point) => {
    const reason = reasons.get(point.subject);
    return point.answer || !reason ? point : { ...point, answer: { how: 'taken-along', reason, by, at } };
  });
}

/** Points that nobody answers for: a statement with any of them is not submitted. */
export function unanswered(points: readonly ApprovalPoint[]): ApprovalPoint[] {
  return points.filter(({ answer }) => answer === null);
}

/** What the problem `statement-points-open` names. */
export interface PointsOpen {
  readonly points: readonly ApprovalPoint[];
}
