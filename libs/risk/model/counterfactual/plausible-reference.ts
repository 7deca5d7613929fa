import type { ReferenceSnapshot, SectorRiskFigure } from '@firebreak/reference-data/model';
import type { GoodFacts } from '../facts';
import { GOODS_MATCHES } from '../inherent';
import { countryListing } from '../listed-goods';
import { byId } from '../order';
import type { SectorRisk } from '../sector';
import type { Plausible, PlausibleSectors } from './plausible';

/** How far into the ordered divisions the plausible ends lie. */
const LOW = 0.1;
const HIGH = 0.9;

/** What the current editions say is plausible for sites of which too little is known. */
export class PlausibleReference implements Plausible {
  private readonly sectorsOf = new Map<string | null, PlausibleSectors>();
  private readonly goods = new Map<string, GoodFacts | null>();

  constructor(private readonly snapshot: ReferenceSnapshot) {}

  /** @throws RangeError when no division has a score: no sector data is loaded */
  sectors(section: string | null): PlausibleSectors {
    const known = this.sectorsOf.get(section);
    if (known) return known;
    const divisions = this.snapshot.sectors.flatMap((sector): SectorRiskFigure[] => {
      const risk = sector.level === 'division' ? this.snapshot.sectorRisk(sector.code) : null;
      return risk !== null && (section === null || sector.section === section)
        ? [{ ...risk, code: sector.code }]
        : [];
    });
    // A section without divisions of its own says no more than none.
    if (divisions.length === 0 && section !== null) return this.sectors(null);
    const ordered = [...divisions].sort((a, b) => a.score - b.score || byId(a.code, b.code));
    const found = { low: at(ordered, LOW), high: at(ordered, HIGH) };
    this.sectorsOf.set(section, found);
    return found;
  }

  worstGood(iso2: string | null, division: string | null): GoodFacts | null {
    if (iso2 === null) return null;
    const key = `${iso2} ${division ?? ''}`;
    const known = this.goods.get(key);
    if (known !== undefined) return known;
    const made = this.snapshot
      .listedGoods(iso2)
      .filter(({ isicClass }) => division === null || (isicClass?.startsWith(division) ?? false));
    const [worst] = [...countryListing(made, [])].sort(
      (a, b) => GOODS_MATCHES.indexOf(a.match) - GOODS_MATCHES.indexOf(b.match) || byId(a.good, b.good),
    );
    const found = worst ? { name: worst.good, hs: null, match: worst.match, listedAs: worst.good } : null;
    this.goods.set(key, found);
    return found;
  }
}

/** The value so far into the ordered ones: the nearest rank. */
function at(ordered: readonly SectorRiskFigure[], part: number): SectorRisk {
  const found = ordered[Math.min(ordered.length - 1, Math.max(0, Math.ceil(part * ordered.length) - 1))];
  if (!found) throw new RangeError('no sector has a score: sector data is missing');
  return { code: found.code, level: 'division', score: found.score };
}
