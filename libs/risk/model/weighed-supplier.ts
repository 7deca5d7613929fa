import type { Confidence } from './confidence';
import type { CountryFacts, SiteFacts, SupplierFacts } from './facts';
import { checkHeadcount } from './site-shares';
import { weighCountry, weighSite } from './site-score';
import type { WeighedCountry, WeighedSite } from './site-score';
import { ownRisk } from './supplier-score';
import type { Weights } from './weights';

/** What a site gives to its supplier's score, in figures. */
export type SiteFigures = Pick<WeighedSite, 'value' | 'base' | 'inherent' | 'hotSpot'> & {
  readonly siteId: string;
  /** 0..1 of the supplier's own risk. */
  readonly share: number;
  /** K, 0..100. */
  readonly confidence: number;
};

/** A supplier's own risk in figures: that of `ownRisk`, without words. */
export interface WeighedSupplier {
  /** R, 0..100, a multiple of GRID. */
  readonly own: number;
  readonly confidence: Confidence;
  /** Points of the steps of R in the order of telling: they add up to it exactly. */
  readonly points: readonly number[];
  /** In the order of site ids. */
  readonly sites: readonly SiteFigures[];
}

/**
 * Weighs many suppliers with one set of weights: what repeats, a country with its indices, is worked out once. A
 * supplier with one site is what its site is; one with several goes through `ownRisk`. Either way the same bits.
 */
export class SupplierScales {
  private readonly countries = new Map<CountryFacts, WeighedCountry>();

  /**
   * @param loaded the country indices of which an edition is loaded
   * @param weights of the method
   */
  constructor(
    private readonly loaded: SupplierFacts['loaded'],
    private readonly weights: Weights,
  ) {}

  /**
   * R of a supplier.
   * @param facts with the `loaded` of these scales
   * @throws RangeError for a fact outside its range, or a supplier without sites, naming the supplier
   * @see scoring-method.md sections 1 to 7
   */
  weigh(facts: Omit<SupplierFacts, 'below'>): WeighedSupplier {
    try {
      return this.weighed(facts);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new RangeError(`supplier ${facts.supplierId}: ${error.message}`, { cause: error });
    }
  }

  private weighed(facts: Omit<SupplierFacts, 'below'>): WeighedSupplier {
    const [site, ...others] = facts.sites;
    if (site === undefined || others.length > 0) return figuresOf(ownRisk(facts, this.weights));
    checkHeadcount(site);
    const { points, confidence, value, base, inherent, hotSpot } = this.weighSite(site, facts);
    const figures = { siteId: site.siteId, share: 1, value, base, inherent, hotSpot };
    return { own: value, confidence, points, sites: [{ ...figures, confidence: confidence.value }] };
  }

  private weighSite(site: SiteFacts, facts: Omit<SupplierFacts, 'below'>): WeighedSite {
    let country = this.countries.get(site.country);
    if (country === undefined) {
      country = weighCountry(site.country, this.loaded, this.weights);
      this.countries.set(site.country, country);
    }
    return weighSite(site, facts, this.weights, country);
  }
}

function figuresOf({ own, confidence, steps, sites }: ReturnType<typeof ownRisk>): WeighedSupplier {
  return {
    own,
    confidence,
    points: steps.map((step) => step.points),
    sites: sites.map(({ siteId, share, value, base, inherent, hotSpot, confidence: known }) => {
      return { siteId, share, value, base, inherent, hotSpot, confidence: known.value };
    }),
  };
}
