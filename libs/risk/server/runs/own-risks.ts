import { CONFIDENCE_PARTS, GRID, packOwnFacts } from '@firebreak/risk/model';
import type { Confidence, FactsContext, SupplierScales, WeighedSupplier } from '@firebreak/risk/model';
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
  /** JSON, see the view `risk_site_score`. */
  readonly sites: string;
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

function sitesOf({ sites }: OwnFacts, weighed: WeighedSupplier): string {
  let text = '';
  for (const site of weighed.sites) {
    const facts = sites.length === 1 ? sites[0] : sites.find(({ siteId }) => siteId === site.siteId);
    const [country, sector] = [quoted(facts?.country.iso2), quoted(facts?.sector.code)];
    text += `${text === '' ? '' : ','}["${site.siteId}",${country},${sector},${facts?.presence ?? 1},${site.share},`;
    text += `${site.value / GRID},${site.base / GRID},${site.inherent / GRID},${site.hotSpot / GRID},${site.confidence / GRID}]`;
  }
  return `[${text}]`;
}

function quoted(code: string | null | undefined): string {
  return code === null || code === undefined ? 'null' : JSON.stringify(code);
}
