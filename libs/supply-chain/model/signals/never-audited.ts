import { addMonths } from './calendar';
import type { FoundSignal } from './signal';

/** A supplier that delivers, and when somebody last was at its sites. */
export interface ShippingSupplier {
  readonly supplierId: string;
  /** Calendar date since when it is known to deliver: the link's "since", else the day it was recorded. */
  readonly shipsSince: string;
  readonly sites: readonly { readonly siteId: string; readonly lastAuditedOn: string | null }[];
}

/** A new supplier gets a year before anybody asks. */
export const GRACE_IN_MONTHS = 12;
/** After two years an audit says little about today; the scoring method counts audits as long (section 6). */
export const AUDIT_COUNTS_MONTHS = 24;

/**
 * Sites that ship but nobody has visited: a supplier has delivered for a year, and of its sites some had no audit
 * in the last 24 months, or ever. Work tends to be moved to where nobody looks.
 *
 * False positives: low-risk goods that nobody needs to audit; an audit that was not recorded here; offices and
 * warehouses recorded as sites.
 * Cleared by: an audit of each site, recorded with its date; or a site that is removed because nothing is made there.
 *
 * @param asOf calendar date
 * @returns one signal for the supplier, or none; none for a supplier without sites
 */
export function neverAudited(supplier: ShippingSupplier, asOf: string): FoundSignal[] {
  if (supplier.shipsSince > addMonths(asOf, -GRACE_IN_MONTHS)) return [];
  const since = addMonths(asOf, -AUDIT_COUNTS_MONTHS);
  const unseen = supplier.sites.filter(
    ({ lastAuditedOn }) => lastAuditedOn === null || lastAuditedOn < since,
  );
  if (unseen.length === 0) return [];
  const last = unseen.flatMap(({ lastAuditedOn }) => lastAuditedOn ?? []).sort();
  return [
    {
      rule: 'never-audited',
      supplierId: supplier.supplierId,
      subject: 'sites',
      explanation: last.length === 0 ? 'never-audited.never' : 'never-audited.long-ago',
      facts: {
        siteIds: unseen.map(({ siteId }) => siteId).sort(),
        count: unseen.length,
        sites: supplier.sites.length,
        lastAuditedOn: last.at(-1) ?? null,
        shipsSince: supplier.shipsSince,
        months: AUDIT_COUNTS_MONTHS,
      },
      measure: unseen.length,
      seriousness: 0,
    },
  ];
}
