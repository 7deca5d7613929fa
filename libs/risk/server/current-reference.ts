import { Injectable } from '@nestjs/common';
import { CompanyDb, currentScope } from '@firebreak/platform/server';
import type { ReferenceSnapshot } from '@firebreak/reference-data/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import { DEFAULT_WEIGHTS, INDEX_DATASETS, riskProblem, RiskReference } from '@firebreak/risk/model';
import type { RiskSource } from '@firebreak/risk/model';
import { IsNull, Not } from 'typeorm';
import { EditionChoiceEntity } from './editions/edition-choice.entity';

/** The datasets in the order in which the method draws on them. */
const TELLING_ORDER = [
  ...new Set(Object.values(INDEX_DATASETS)),
  'sector-risk',
  'listed-goods',
  'hs-risk-goods',
];

/**
 * The reference data that scores are made from now: the newest editions, or those that a company pinned. Country risk and
 * hot spots follow from it by the method's own weights, as the standard score does that stands in every list. A variant
 * that the company approved is shown beside them and named as such, never in their place: two companies that speak of
 * "C of Bangladesh" by the same editions then mean the same number. The pages say so, see `ScoreBasisView`.
 */
@Injectable()
export class CurrentReference {
  /** Kept as long as the snapshot is. */
  private readonly known = new WeakMap<ReferenceSnapshot, RiskReference>();

  constructor(
    private readonly referenceData: ReferenceData,
    private readonly db: CompanyDb,
  ) {}

  /**
   * The reference data of the company at hand; outside of any, that of a company that follows the newest.
   * @throws Problem reference-data-missing
   */
  async get(): Promise<RiskReference> {
    return this.of(currentScope().companyId === null ? [] : await this.pinned());
  }

  /** Ids of the editions that the company pinned. */
  pinned(): Promise<string[]> {
    return this.db.inCompany(async (tx) => {
      const choices = await tx.find(EditionChoiceEntity, { where: { editionId: Not(IsNull()) } });
      return choices.flatMap(({ editionId }) => editionId ?? []).sort();
    });
  }

  /**
   * Made once for each set of editions.
   *
   * @param pinned ids of editions; of all other datasets the newest counts
   * @throws Problem reference-data-missing
   */
  async of(pinned: readonly string[]): Promise<RiskReference> {
    const snapshot = await this.referenceData.snapshot(pinned);
    const known = this.known.get(snapshot);
    if (known) return known;
    const reference = new RiskReference(snapshot, DEFAULT_WEIGHTS);
    if (reference.loaded.length === 0) throw riskProblem('reference-data-missing');
    this.known.set(snapshot, reference);
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
        const { title, publisher, edition, licence, credit, citation, address } = found;
        return [{ source, title, publisher, edition, licence, credit, citation, address: address || null }];
      });
  }
}
