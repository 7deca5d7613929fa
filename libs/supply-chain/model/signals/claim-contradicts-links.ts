import type { SupplierClaim } from '../disclosure/claims';
import { addDays } from './calendar';
import { between, type FoundSignal } from './signal';

/** What a supplier said about how it works with others, and what else is known about that. */
export interface ClaimAgainstLinks {
  readonly supplierId: string;
  readonly claim: SupplierClaim;
  readonly value: boolean;
  /** Calendar date. */
  readonly saidOn: string;
  readonly source: 'disclosure' | 'questionnaire';
  /** Suppliers that work for it in that way by links that are declared or verified. */
  readonly linkedSupplierIds: readonly string[];
  /** Only for labour providers: sites said to use one, or with agency workers. */
  readonly siteIds: readonly string[];
}

/** Whoever has just said "yes" is given a month to say who. */
export const DAYS_TO_NAME_THEM = 30;

/**
 * Answers that contradict what is known: the supplier said that it uses no subcontractors (labour providers,
 * homeworkers) and a link or a site says that it does; or it said "yes" and named none within a month.
 *
 * False positives: the link ended and nobody took it out; the question was understood as "for your orders";
 * the answer is older than the arrangement.
 * Cleared by: a new answer, a link that is disputed or removed, or the names of those who were meant.
 *
 * @param asOf calendar date
 */
export function claimContradictsLinks(claim: ClaimAgainstLinks, asOf: string): FoundSignal[] {
  const known = claim.linkedSupplierIds.length + claim.siteIds.length;
  if (claim.value)
    return known > 0 || claim.saidOn > addDays(asOf, -DAYS_TO_NAME_THEM) ? [] : [of('unnamed')];
  return known === 0 ? [] : [of('denied')];

  function of(explanation: 'denied' | 'unnamed'): FoundSignal {
    return {
      rule: 'claim-contradicts-links',
      supplierId: claim.supplierId,
      subject: claim.claim,
      explanation: `claim-contradicts-links.${explanation}`,
      facts: {
        claim: claim.claim,
        value: claim.value,
        saidOn: claim.saidOn,
        source: claim.source,
        others: [...claim.linkedSupplierIds].sort(),
        siteIds: [...claim.siteIds].sort(),
        links: claim.linkedSupplierIds.length,
        sites: claim.siteIds.length,
      },
      measure: Math.max(1, known),
      seriousness: explanation === 'denied' ? between(0, 3, known) : 0.2,
    };
  }
}
