import { Injectable } from '@nestjs/common';
import { ReferenceData } from '@firebreak/reference-data/server';
import { CompanyDb } from '@firebreak/platform/server';
import { DEFAULT_WEIGHTS, placeRisk, riskProblem } from '@firebreak/risk/model';
import type { SectorProfileItem, SectorProfileView } from '@firebreak/risk/model';
import { CurrentReference } from '../current-reference';
import { editionsOf } from './country-profiles.service';
import { goodItems } from './listed-good-index';
import { ownExposure } from './own-exposure.query';
import { foundIndicators, ownCounts } from './own-places.query';

const DATASETS = ['sector-risk', 'listed-goods', 'hs-risk-goods', 'country-sector-presence'];
const MOST_PLACES = 30;

/** What the product knows of sectors, and what the company has in them. */
@Injectable()
export class SectorProfiles {
  constructor(
    private readonly db: CompanyDb,
    private readonly references: CurrentReference,
    private readonly referenceData: ReferenceData,
  ) {}

  /** All ISIC divisions, highest S first. */
  async list(): Promise<SectorProfileItem[]> {
    const reference = await this.references.get();
    const { sectors } = await this.referenceData.snapshot(await this.references.pinned());
    const own = await this.db.inCompany((tx) => ownCounts(tx, 'sector'));
    return sectors
      .filter(({ level }) => level === 'division')
      .map(({ code }) => {
        const { sites = 0, suppliers = 0 } = own.get(code) ?? {};
        return { code, score: reference.sector(code).score, sites, suppliers };
      })
      .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  }

  /**
   * @param code ISIC division or section
   * @throws Problem sector-not-found, reference-data-missing
   */
  async get(code: string): Promise<SectorProfileView> {
    const [reference, snapshot] = [
      await this.references.get(),
      await this.referenceData.snapshot(await this.references.pinned()),
    ];
    const sector = snapshot.sector(code);
    if (!sector || (sector.level !== 'division' && sector.level !== 'section')) {
      throw riskProblem('sector-not-found', { sector: code });
    }
    const divisions = snapshot.sectors
      .filter(({ level, section }) => level === 'division' && section === code)
      .map((division) => division.code);
    const codes = sector.level === 'section' ? [code, ...divisions] : [code];
    const [basis] = await this.referenceData.sectorBasis([code], await this.references.pinned());
    const own = await this.db.inCompany(async (tx) => ({
      found: await foundIndicators(tx, codes),
      exposure: await ownExposure(tx, { by: 'sector', sectors: codes }),
    }));
    return {
      code,
      section: sector.section,
      score: reference.sector(code).score,
      parts: basis?.parts ?? null,
      goods: goodItems(snapshot).filter((good) => good.sector !== null && codes.includes(good.sector)),
      places: snapshot.countries
        .map(({ iso2 }) => placeRisk(iso2, code, reference, DEFAULT_WEIGHTS))
        .sort((a, b) => b.hotSpot - a.hotSpot || (a.country < b.country ? -1 : 1))
        .slice(0, MOST_PLACES),
      ...own,
      sources: await this.references.sources(editionsOf(reference, DATASETS)),
    };
  }
}
