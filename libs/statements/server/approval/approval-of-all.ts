import {
  awaitedSigners,
  joinApprovals,
  statementProblem,
  type ApprovalDemandId,
  type ApprovalPlan,
  type GivenApproval,
  type StatementApproval,
} from '@firebreak/statements/model';

interface Added {
  /** Which entity's approval it is, by its key in the plan; absent where one approves for all. */
  readonly entity: number | undefined;
  readonly given: StatementApproval;
}

interface Approved {
  /** Of the statement; null while another entity's is awaited. */
  readonly approval: StatementApproval | null;
  /** Of single entities, the new one with them. */
  readonly approvals: readonly GivenApproval[];
}

/**
 * What an approval makes of those that were given before.
 * @throws Problem statement-approval-incomplete without an entity that the plan knows, statement-entity-signed,
 *   statement-entities-begun
 */
export function approvalOfAll(
  { signers }: ApprovalPlan,
  before: readonly GivenApproval[],
  { entity, given }: Added,
): Approved {
  if (given.joint?.route !== 'each-entity' || signers.length === 0) {
    if (before.length > 0) throw statementProblem('statement-entities-begun');
    return { approval: given, approvals: [] };
  }
  const open: readonly ApprovalDemandId[] = ['joint'];
  if (entity === undefined || !signers.some(({ key }) => key === entity))
    throw statementProblem('statement-approval-incomplete', { open });
  if (!awaitedSigners(signers, before).some(({ key }) => key === entity))
    throw statementProblem('statement-entity-signed', { entity });
  const approvals = [...before, { key: entity, approval: given }];
  return { approval: joinApprovals(signers, approvals), approvals };
}
