import { CONFIDENCE_PARTS, packOwnFacts } from '@firebreak/risk/model';
import type {
  Confidence,
  FactsContext,
  SiteFigures,
  SupplierScales,
  WeighedSupplier,
} from '@firebreak/risk/model';
import type { OwnFacts } from './supplier-facts';

const PARTS = Object.values(CONFIDENCE_PARTS).length;

/** A supplier's own risk as it will be kept. */
export interface OwnRow {
  readonly supplierId: string;
  readonly own: number;
  readonly confidence: number;
  /** Bit n: part n of the confidence gives less than it could. */
  readonly lacking: number;
  /** Packed facts without the day and the suppliers below. */
  readonly facts: string;
  readonly points: readonly number[];
  /** In the order of site ids. */
  readonly sites: readonly SiteRow[];
}

/** What a site gives, and where it is. */
export interface SiteRow extends SiteFigures {
  readonly country: string | null;
  /** ISIC division, or section. */
  readonly sector: string | null;
  /** 0..1. */
  readonly presence: number;
}

/** Weighs a supplier and puts everything about it into the form in which it is kept. */
export function ownRow(facts: OwnFacts, scales: SupplierScales, context: FactsContext): OwnRow {
  const weighed = scales.weigh(facts);
  return {
    supplierId: facts.supplierId,
    own: weighed.own,
    confidence: weighed.confidence.value,
    lacking: lackingOf(weighed.confidence),
    facts: packOwnFacts(facts, context),
    points: weighed.points,
    sites: sitesOf(facts, weighed),
  };
}

function lackingOf({ parts }: Confidence): number {
  let lacking = 0;
  for (let at = 0; at < PARTS; at++) {
    const part = parts[at];
    if (part && part.points < part.most) lacking |= 1 << at;
  }
  return lacking;
}

function sitesOf({ sites }: OwnFacts, weighed: WeighedSupplier): SiteRow[] {
  return weighed.sites.map(({ siteId, share, value, base, inherent, hotSpot, confidence }) => {
    const facts = sites.length === 1 ? sites[0] : sites.find((site) => site.siteId === siteId);
    const [country, sector] = [facts?.country.iso2 ?? null, facts?.sector.code ?? null];
    const presence = facts?.presence ?? 1;
    return { siteId, country, sector, presence, share, value, base, inherent, hotSpot, confidence };
  });
}
