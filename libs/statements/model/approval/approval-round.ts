import type { StatementApproval } from '../statement';
import type { ApprovalDemandId, ApprovalPlan } from './approval-plan';
import type { ApprovalPoint, TakenAlong } from './approval-points';
import type { SignatureMark } from './signature';
import type { StatementState } from './statement-state';

/** How one attempt at approval stands or ended. */
export const ROUND_STATES = ['submitted', 'approved', 'refused', 'taken-back'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** The steps that people take, each from one state of the statement only. */
export type ApprovalStep = 'submit' | 'approve' | 'refuse' | 'take-back' | 'reopen';

const FROM: Readonly<Record<ApprovalStep, StatementState>> = {
  submit: 'draft',
  approve: 'submitted',
  refuse: 'submitted',
  'take-back': 'submitted',
  reopen: 'approved',
};

/** Whether the statement is where this step begins. */
export function isPossible(step: ApprovalStep, state: StatementState): boolean {
  return FROM[step] === state;
}

/** Nobody decides about what they submitted themselves. */
export function isSecondPerson(submittedBy: string, accountId: string | null): boolean {
  return accountId !== null && accountId !== submittedBy;
}

/** What stays of an approval when its statement becomes a draft again: whose approval it takes, not that it was given. */
export function withoutSignature({
  approvedBy,
  signatoryName,
  signatoryPosition,
}: StatementApproval): StatementApproval {
  return { approvedBy, signatoryName, signatoryPosition, approvedOn: null, signedOn: null };
}

// What the API returns.

export interface ApprovalRoundView {
  readonly id: string;
  readonly state: RoundState;
  readonly submittedBy: string;
  readonly submittedAt: string;
  /** What the submitter wants the other one to know; may be empty. */
  readonly note: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Why it was refused; empty otherwise. */
  readonly reason: string;
  /** Number of the version that the approval froze. */
  readonly versionNumber: number | null;
  /** What was open when it was submitted, and who answers for it. */
  readonly points: readonly ApprovalPoint[];
  /** Approvals of single entities, where each approves by itself. */
  readonly given: readonly GivenApprovalView[];
}

/** The approval of one entity, without what was drawn. */
export interface GivenApprovalView extends Pick<
  StatementApproval,
  'approvedBy' | 'approvedOn' | 'signatoryName' | 'signatoryPosition'
> {
  readonly key: number;
  readonly name: string;
  /** Name of the account that gave it. */
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

export interface StatementApprovalView {
  readonly state: StatementState;
  readonly plan: ApprovalPlan;
  /** Newest first. */
  readonly rounds: readonly ApprovalRoundView[];
  /** Whether the one who asks is another person than the one who submitted. */
  readonly mayDecide: boolean;
  /** Of a draft: what somebody has to answer for before it is submitted. Later it stands in the round. */
  readonly points: readonly ApprovalPoint[];
}

// What the API takes.

export interface SubmitForApproval {
  readonly note: string;
  /** Points without a decision that go along as they are. */
  readonly takenAlong?: readonly TakenAlong[];
}

export interface ApproveStatement extends Pick<
  StatementApproval,
  'approvedBy' | 'signatoryName' | 'signatoryPosition' | 'mayBind' | 'attestation'
> {
  readonly joint?: Pick<NonNullable<StatementApproval['joint']>, 'route' | 'explanation'>;
  /** Where each entity approves by itself: which one this approval is of, by its key in the plan. */
  readonly entity?: number;
  /** Says that what is open was read, with the reasons; needed where something is. */
  readonly pointsRead?: boolean;
  readonly approvedOn: string | null;
  readonly mark: SignatureMark;
}

export interface RefuseStatement {
  readonly reason: string;
}

/** What the problem `statement-approval-incomplete` names. */
export interface ApprovalOpen {
  readonly open: readonly ApprovalDemandId[];
}
