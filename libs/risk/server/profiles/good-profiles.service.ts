import { Injectable } from '@nestjs/common';
import { ReferenceData } from '@firebreak/reference-data/server';
import { CompanyDb } from '@firebreak/platform/server';
import { riskProblem, sameName } from '@firebreak/risk/model';
import type { GoodItem, GoodProfileView } from '@firebreak/risk/model';
import { CurrentReference } from '../current-reference';
import { editionsOf } from './country-profiles.service';
import { goodSites, namedGoods } from './good-sites.query';
import { allListings, goodItems, hsCodesOf } from './listed-good-index';
import { ownExposure } from './own-exposure.query';

const DATASETS = ['listed-goods', 'hs-risk-goods'];
const MOST_MATCHED = 50;

/** Goods on the lists, and where the company has them. */
@Injectable()
export class GoodProfiles {
  constructor(
    private readonly db: CompanyDb,
    private readonly references: CurrentReference,
    private readonly referenceData: ReferenceData,
  ) {}

  /** All listed goods by name. */
  async list(): Promise<GoodItem[]> {
    return goodItems(await this.referenceData.snapshot(await this.references.pinned()));
  }

  /**
   * @param wanted the good as the list calls it, or one of its HS codes
   * @throws Problem good-not-found, reference-data-missing
   */
  async get(wanted: string): Promise<GoodProfileView> {
    const [reference, snapshot] = [
      await this.references.get(),
      await this.referenceData.snapshot(await this.references.pinned()),
    ];
    const name = wanted.toLowerCase();
    const items = goodItems(snapshot);
    const item =
      items.find(({ good }) => good.toLowerCase() === name) ??
      items.find(({ hsCodes }) => hsCodes.includes(wanted));
    if (!item) throw riskProblem('good-not-found', { good: wanted });
    const listings = allListings(snapshot);
    const own = listings.filter(({ good }) => good === item.good);
    const listedIn = new Set(own.map(({ country }) => country));
    const { sites, exposure } = await this.db.inCompany(async (tx) => {
      const named = (await namedGoods(tx)).filter((stated) => sameName(stated, item.good));
      const sites = await goodSites(tx, item.hsCodes, named);
      const siteIds = sites.map(({ siteId }) => siteId);
      return { sites, exposure: await ownExposure(tx, { by: 'site', siteIds }) };
    });
    return {
      good: item.good,
      sector: item.sector,
      hsCodes: hsCodesOf(snapshot, item.good),
      listings: own,
      derived: listings
        .filter(({ input }) => input?.good === item.good)
        .map(({ country, good }) => ({ country, good })),
      exposure,
      matched: sites
        .flatMap(({ supplierId, name: site, country, goods }) =>
          country !== null && listedIn.has(country) ? [{ supplierId, name: site, country, goods }] : [],
        )
        .slice(0, MOST_MATCHED),
      sources: await this.references.sources(editionsOf(reference, DATASETS)),
    };
  }
}
