import { addMonths } from './calendar';
import type { HeadlineBand } from '../supplier-vocabulary';
import type { FoundSignal } from './signal';

/** A supplier that delivers, and when somebody last was at its sites. */
export interface ShippingSupplier {
  readonly supplierId: string;
  /** Calendar date since when it is known to deliver: the link's "since", else the day it was recorded. */
  readonly shipsSince: string;
  /** Headline of the newest risk run, 0 to 100; null where it has not been scored yet. */
  readonly score: number | null;
  readonly band: HeadlineBand | null;
  readonly sites: readonly { readonly siteId: string; readonly lastAuditedOn: string | null }[];
}

/** A new supplier gets a year before anybody asks. */
export const GRACE_IN_MONTHS = 12;
/** After two years an audit says little about today; the scoring method counts audits as long (section 6). */
export const AUDIT_COUNTS_MONTHS = 24;

/**
 * Where a missing audit is a question. Most suppliers of any buyer were never audited and never will be: to ask about
 * all of them would hide the few that matter. The UN Guiding Principles (17 and 24) and the OECD Due Diligence Guidance
 * (2.4) say to go by severity and likelihood first, which is what the band stands for. Spend and tier say what a buyer
 * can achieve at a supplier, not what people suffer there, so they open no question by themselves.
 */
const ASKED_IN: readonly HeadlineBand[] = ['high', 'very-high'];

/**
 * Sites that ship but nobody has visited: a supplier has delivered for a year, and of its sites some had no audit
 * in the last 24 months, or ever, and its risk is high or very high. One question for all its sites. A supplier that
 * has no score yet is not asked about: the run after its first score is soon enough. What a person has decided stands
 * while the sites are unseen, whatever becomes of the score: it went into that score itself.
 *
 * False positives: an audit that was not recorded here; offices and warehouses recorded as sites.
 * Cleared by: an audit of each site, recorded with its date; a site that is removed because nothing is made there; or,
 * while nobody has decided, a band below high.
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
  const asked = supplier.band !== null && ASKED_IN.includes(supplier.band);
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
      urgency: (supplier.score ?? 0) / 100,
      ...(!asked && { onlyIfDecided: true }),
    },
  ];
}
