import {
  signersOf,
  type ApprovalRoundView,
  type GivenApproval,
  type GivenApprovalView,
  type StatementOrganisation,
} from '@firebreak/statements/model';
import type { StatementApprovalRoundEntity } from './statement-approval-round.entity';

/** @param numbers of versions, by id */
export function toRoundView(
  round: StatementApprovalRoundEntity,
  numbers: ReadonlyMap<string, number>,
  organisation: StatementOrganisation,
): ApprovalRoundView {
  return {
    id: round.id,
    state: round.state,
    submittedBy: round.submitterName,
    submittedAt: round.submittedAt.toISOString(),
    note: round.note,
    decidedBy: round.deciderName,
    decidedAt: round.decidedAt?.toISOString() ?? null,
    reason: round.reason,
    versionNumber: round.versionId === null ? null : (numbers.get(round.versionId) ?? null),
    points: round.points,
    given: round.given.map((each) => toGivenView(each, organisation)),
  };
}

/** Without what was drawn: a list of names is no place for signatures. */
function toGivenView(
  { key, approval }: GivenApproval,
  organisation: StatementOrganisation,
): GivenApprovalView {
  const { approvedBy, approvedOn, signatoryName, signatoryPosition, signature } = approval;
  return {
    key,
    name: signersOf(organisation).find((signer) => signer.key === key)?.name ?? '',
    approvedBy,
    approvedOn,
    signatoryName,
    signatoryPosition,
    by: signature?.account ?? '',
    at: signature?.at ?? '',
  };
}
