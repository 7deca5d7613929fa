import { Injectable } from '@nestjs/common';
import type { ReferenceSnapshot } from '@firebreak/reference-data/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import {
  citationOf,
  DEFAULT_WEIGHTS,
  INDEX_DATASETS,
  riskProblem,
  RiskReference,
} from '@firebreak/risk/model';
import type { RiskSource } from '@firebreak/risk/model';

/** The datasets in the order in which the method draws on them. */
const TELLING_ORDER = [
  ...new Set(Object.values(INDEX_DATASETS)),
  'sector-risk',
  'listed-goods',
  'hs-risk-goods',
];

/** The reference data that scores are made from now. */
@Injectable()
export class CurrentReference {
  private cached: { readonly snapshot: ReferenceSnapshot; readonly reference: RiskReference } | null = null;

  constructor(private readonly referenceData: ReferenceData) {}

  /**
   * Made once for each set of editions.
   * @throws Problem reference-data-missing
   */
  async get(): Promise<RiskReference> {
    const snapshot = await this.referenceData.snapshot();
    if (this.cached?.snapshot === snapshot) return this.cached.reference;
    const reference = new RiskReference(snapshot, DEFAULT_WEIGHTS);
    if (reference.loaded.length === 0) throw riskProblem('reference-data-missing');
    this.cached = { snapshot, reference };
    return reference;
  }

  /** Publisher, edition and licence of the editions that a score names. */
  async sources(editions: Readonly<Record<string, string>>): Promise<RiskSource[]> {
    const known = new Map((await this.referenceData.editions()).map((edition) => [edition.id, edition]));
    const rank = (dataset: string) => {
      const place = TELLING_ORDER.indexOf(dataset);
      return place === -1 ? TELLING_ORDER.length : place;
    };
    return Object.entries(editions)
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .flatMap(([source, id]) => {
        const found = known.get(id);
        if (!found) return [];
        const { title, publisher, edition, licence, address } = found;
        const citation = citationOf(found);
        return [{ source, title, publisher, edition, licence, citation, address: address || null }];
      });
  }
}
