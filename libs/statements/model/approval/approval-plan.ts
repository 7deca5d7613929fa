import { ANY_ROLES, rolesOf } from '../checking/roles';
import type { StatementFramework } from '../framework';
import { isJoint, type LegalForm, type StatementApproval, type StatementOrganisation } from '../statement';
import { signersOf, type Signer } from './entity-approvals';
import { APPROVAL_RULES, JOINT_ROUTES, type ApprovalRule, type JointRoute } from './approval-rules';

/** What can be demanded of an approval, in the order in which it is done. */
export const APPROVAL_DEMANDS = ['body', 'date', 'joint', 'signature', 'authority'] as const;
export type ApprovalDemandId = (typeof APPROVAL_DEMANDS)[number];

/** A law that makes a demand, in the words of its data. */
export interface DemandingLaw {
  readonly frameworkId: string;
  readonly frameworkName: string;
  readonly words: string;
  readonly mandatory: boolean;
}

/** One line of the checklist: done once for all the laws that ask for it. */
export interface ApprovalDemand {
  readonly id: ApprovalDemandId;
  /** At least one of the laws demands it. */
  readonly mandatory: boolean;
  readonly askedBy: readonly DemandingLaw[];
}

/** What approving a statement takes under all of its laws together. */
export interface ApprovalPlan {
  readonly legalForm: LegalForm;
  readonly demands: readonly ApprovalDemand[];
  /** Ways to approve that every law here accepts; empty where the statement is not a joint one. */
  readonly routes: readonly JointRoute[];
  /** Whose bodies approve where each entity does so by itself; empty where the statement is not a joint one. */
  readonly signers: readonly Signer[];
  /** Sentences about approval that are not part of the checklist: they are to be read. */
  readonly alsoRead: readonly DemandingLaw[];
}

type PlannedFramework = Pick<StatementFramework, 'id' | 'name' | 'approvalRequirements'>;

/**
 * Merges what the laws demand of an approval into one checklist. A signature is always part of it, demanded or not:
 * without one nobody can tell who answers for the statement.
 */
export function approvalPlan(
  frameworks: readonly PlannedFramework[],
  organisation: Pick<StatementOrganisation, 'name' | 'legalForm' | 'entities'>,
): ApprovalPlan {
  const joint = isJoint(organisation);
  const demands = APPROVAL_DEMANDS.flatMap((id) => {
    const askedBy = frameworks.flatMap((framework) => askedIn(framework, id, organisation.legalForm, joint));
    const always = id === 'signature';
    if (askedBy.length === 0 && !always) return [];
    return [{ id, mandatory: always || askedBy.some(({ mandatory }) => mandatory), askedBy }];
  });
  const used = new Set(demands.flatMap(({ askedBy }) => askedBy.map(keyOf)));
  const alsoRead = frameworks
    .flatMap((framework) => framework.approvalRequirements.map((_, at) => sentence(framework, at, false)))
    .filter((each) => !used.has(keyOf(each)));
  return {
    legalForm: organisation.legalForm,
    demands,
    routes: joint ? commonRoutes(frameworks) : [],
    signers: signersOf(organisation),
    alsoRead,
  };
}

/**
 * Mandatory demands that the approval does not satisfy yet, in the plan's order. A body or a position is judged by its
 * words, as the checker does.
 * @param ofOther the approval is that of another entity of a joint statement: its legal form is not known here
 */
export function openDemands(
  { demands, routes, legalForm }: ApprovalPlan,
  approval: StatementApproval,
  ofOther = false,
): ApprovalDemandId[] {
  const roles = ofOther ? ANY_ROLES : rolesOf(legalForm);
  const done: Readonly<Record<ApprovalDemandId, () => boolean>> = {
    body: () => roles.body.test(approval.approvedBy),
    date: () => approval.approvedOn !== null,
    joint: () => isRouteTold(approval, routes),
    signature: () =>
      !!approval.signature && !!approval.signatoryName && roles.signatory.test(approval.signatoryPosition),
    authority: () => approval.mayBind === true,
  };
  return demands.filter(({ id, mandatory }) => mandatory && !done[id]()).map(({ id }) => id);
}

/** Approval by one entity alone is for cases where the other ways are not practicable: it says why. */
function isRouteTold({ joint }: StatementApproval, routes: readonly JointRoute[]): boolean {
  if (!joint || !routes.includes(joint.route)) return false;
  return joint.route !== 'one-entity' || joint.explanation.trim() !== '';
}

function askedIn(
  framework: PlannedFramework,
  id: ApprovalDemandId,
  legalForm: LegalForm,
  joint: boolean,
): DemandingLaw[] {
  const rule: ApprovalRule = APPROVAL_RULES[framework.id] ?? {};
  const demand = rule[id];
  if (!demand || (id === 'joint' && !joint)) return [];
  const hasBody = legalForm === 'company' || legalForm === 'llp';
  if (id === 'body' && rule.body?.onlyBodiesCorporate && !hasBody) return [];
  return [sentence(framework, demand.words, demand.mandatory)];
}

function sentence({ id, name, approvalRequirements }: PlannedFramework, at: number, mandatory: boolean) {
  return { frameworkId: id, frameworkName: name, words: approvalRequirements[at] ?? '', mandatory };
}

function keyOf({ frameworkId, words }: DemandingLaw): string {
  return `${frameworkId} ${words}`;
}

/** Laws without a rule for joint statements accept any. */
function commonRoutes(frameworks: readonly PlannedFramework[]): JointRoute[] {
  const rules = frameworks.flatMap(({ id }) => APPROVAL_RULES[id]?.joint ?? []);
  return JOINT_ROUTES.filter((route) => rules.every(({ routes }) => routes.includes(route)));
}
