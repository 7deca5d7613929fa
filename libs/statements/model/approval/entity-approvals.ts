import {
  isJoint,
  type EntityApproval,
  type StatementApproval,
  type StatementOrganisation,
} from '../statement';

/** An entity whose body approves a joint statement by itself. */
export interface Signer {
  /** 0 is the organisation itself, n is the n-th of the entities that the statement covers. */
  readonly key: number;
  readonly name: string;
  readonly country: string;
}

/** The approval of one entity, given while others are still awaited. */
export interface GivenApproval {
  readonly key: number;
  readonly approval: StatementApproval;
}

/**
 * Whose bodies approve where each entity approves for itself: the organisation and every entity that has a duty to
 * report of its own. Empty where the statement is not a joint one.
 */
export function signersOf({ name, entities }: Pick<StatementOrganisation, 'name' | 'entities'>): Signer[] {
  if (!isJoint({ entities })) return [];
  const others = entities.flatMap((entity, at) =>
    entity.reports ? [{ key: at + 1, name: entity.name, country: entity.country }] : [],
  );
  return [{ key: 0, name, country: '' }, ...others];
}

/** Those whose approval is still awaited. */
export function awaitedSigners(
  signers: readonly Signer[],
  given: readonly Pick<GivenApproval, 'key'>[],
): Signer[] {
  return signers.filter(({ key }) => !given.some((each) => each.key === key));
}

/**
 * The approvals of all entities as the one of their statement: the organisation's own, with those of the others beside
 * it in the order of the statement. Null while one of them is awaited: only all of them together approve it.
 */
export function joinApprovals(
  signers: readonly Signer[],
  given: readonly GivenApproval[],
): StatementApproval | null {
  const own = given.find(({ key }) => key === 0);
  if (!own || awaitedSigners(signers, given).length > 0) return null;
  const others = signers.flatMap(({ key, name, country }): EntityApproval[] => {
    const found = key === 0 ? undefined : given.find((each) => each.key === key);
    if (!found) return [];
    return [ofEntity({ name, country }, found.approval)];
  });
  return { ...own.approval, joint: { route: 'each-entity', explanation: '', entities: others } };
}

/** By which way the statement was approved is told once, of the whole. */
function ofEntity(
  { name, country }: Pick<Signer, 'name' | 'country'>,
  { approvedBy, approvedOn, signatoryName, signatoryPosition, signedOn, ...more }: StatementApproval,
): EntityApproval {
  const { mayBind, attestation, signature } = more;
  return {
    name,
    country,
    approvedBy,
    approvedOn,
    signatoryName,
    signatoryPosition,
    signedOn,
    ...(mayBind !== undefined && { mayBind }),
    ...(attestation !== undefined && { attestation }),
    ...(signature && { signature }),
  };
}
