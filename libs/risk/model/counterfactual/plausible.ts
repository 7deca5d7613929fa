import type { SiteFacts } from '../facts';
import type { GoodFacts } from '../facts';
import type { Workforce } from '../inherent';
import type { SectorRisk } from '../sector';

/** What an unknown sector may plausibly turn out to be. */
export interface PlausibleSectors {
  /** Of the divisions in question the one at the tenth hundredth of their scores. */
  readonly low: SectorRisk;
  /** The one at the ninetieth. */
  readonly high: SectorRisk;
}

/** What the reference data says about sites of which too little is known. */
export interface Plausible {
  /** @param section letter where that much is known; null: any division */
  sectors(section: string | null): PlausibleSectors;
  /**
   * The worst listing that goods of a country can fall under, of those that its kind of work makes.
   * @param division ISIC division where it is known
   */
  worstGood(iso2: string | null, division: string | null): GoodFacts | null;
}

/** The make-up of a workforce at its most harmless and at its worst, as far as nobody said what it is. */
export function plausibleWorkforces(known: Workforce): { readonly low: Workforce; readonly high: Workforce } {
  const filled = (share: number, yes: boolean): Workforce => ({
    migrantShare: known.migrantShare ?? share,
    agencyShare: known.agencyShare ?? share,
    labourProvider: known.labourProvider ?? yes,
    employerHousing: known.employerHousing ?? yes,
    pieceRate: known.pieceRate ?? yes,
  });
  return { low: filled(0, false), high: filled(1, true) };
}

/** Goods of a site of which none is known: something unlisted, or the worst that is made there. */
export function plausibleGoods(
  { country, sector }: Pick<SiteFacts, 'country' | 'sector'>,
  plausible: Plausible,
): { readonly low: readonly GoodFacts[]; readonly high: readonly GoodFacts[] } {
  const division = sector.level === 'division' ? sector.code : null;
  const unlisted: GoodFacts = { name: '', hs: null, match: null, listedAs: null };
  return { low: [unlisted], high: [plausible.worstGood(country.iso2, division) ?? unlisted] };
}
