import { Injectable } from '@nestjs/common';
import { referenceDataProblem, type CountryFigureView } from '@firebreak/reference-data/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import { CompanyDb } from '@firebreak/platform/server';
import {
  COUNTRY_INDICES,
  countryRisk,
  DEFAULT_WEIGHTS,
  hasOwnRisk,
  INDEX_DATASETS,
  matchOf,
  onCommonScale,
  placeRisk,
} from '@firebreak/risk/model';
import type {
  CountryProfileItem,
  CountryProfilePart,
  CountryProfileView,
  CountryPart,
  RiskReference,
} from '@firebreak/risk/model';
import { CurrentReference } from '../current-reference';
import { ownExposure } from './own-exposure.query';
import { ownCounts } from './own-places.query';

const DATASETS = [...new Set(Object.values(INDEX_DATASETS)), 'listed-goods', 'sector-risk'];

/** What the product knows of countries, and what the company has there. */
@Injectable()
export class CountryProfiles {
  constructor(
    private readonly db: CompanyDb,
    private readonly references: CurrentReference,
    private readonly referenceData: ReferenceData,
  ) {}

  /** All countries, highest C first. */
  async list(): Promise<CountryProfileItem[]> {
    const reference = await this.references.get();
    const { countries } = await this.referenceData.snapshot(await this.references.pinned());
    const counts = await this.db.inCompany((tx) => ownCounts(tx, 'country'));
    return countries
      .map(({ iso2 }) => {
        const facts = reference.country(iso2);
        const own = countryRisk(facts.values, reference.loaded, DEFAULT_WEIGHTS);
        const { sites = 0, suppliers = 0 } = counts.get(iso2) ?? {};
        const value = reference.countryScore(iso2);
        return { country: iso2, value, standIn: !hasOwnRisk(own), sites, suppliers };
      })
      .sort((a, b) => b.value - a.value || (a.country < b.country ? -1 : 1));
  }

  /** @throws Problem country-not-found, reference-data-missing */
  async get(iso2: string): Promise<CountryProfileView> {
    const [reference, snapshot] = [
      await this.references.get(),
      await this.referenceData.snapshot(await this.references.pinned()),
    ];
    const country = snapshot.country(iso2);
    if (!country) throw referenceDataProblem('country-not-found', { country: iso2 });
    const facts = reference.country(iso2);
    const own = countryRisk(facts.values, reference.loaded, DEFAULT_WEIGHTS);
    const used = COUNTRY_INDICES.filter((index) => DEFAULT_WEIGHTS.country[index] > 0);
    const known = own.parts.map(({ index }) => index);
    const divisions = snapshot.sectors.filter(({ level }) => level === 'division');
    const history = await this.referenceData.figureHistory(iso2);
    return {
      country: iso2,
      subRegion: country.subRegion,
      value: reference.countryScore(iso2),
      coverage: own.coverage,
      standIn: hasOwnRisk(own) ? null : facts.standIn,
      parts: own.parts.map((part) => profilePart(part, history)),
      without: reference.loaded.filter((index) => !known.includes(index)),
      notLoaded: used.filter((index) => !reference.loaded.includes(index)),
      goods: snapshot.listedGoods(iso2).map((good) => ({ ...good, match: matchOf(good) })),
      sectors: divisions
        .map(({ code }) => placeRisk(iso2, code, reference, DEFAULT_WEIGHTS))
        .sort((a, b) => b.hotSpot - a.hotSpot || (a.sector < b.sector ? -1 : 1)),
      exposure: await this.db.inCompany((tx) => ownExposure(tx, { by: 'country', country: iso2 })),
      sources: await this.references.sources(editionsOf(reference, DATASETS)),
    };
  }
}

/** The editions of these datasets, as far as they are loaded. */
export function editionsOf(reference: RiskReference, datasets: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reference.editions).filter(([dataset]) => datasets.includes(dataset)),
  );
}

/**
 * The conventions' share is derived from several figures, and has no history of its own. The year is that of the figure
 * that counts: a company that stays with an older edition sees newer ones in the history only.
 */
function profilePart(part: CountryPart, history: readonly CountryFigureView[]): CountryProfilePart {
  const { index, value: used } = part;
  const points = history
    .filter(({ figure }) => figure === index)
    .map(({ year, value }) => ({ year, value, scaled: onCommonScale(index, value) }));
  const year = points.findLast(({ value }) => value === used)?.year ?? null;
  return { ...part, year, source: INDEX_DATASETS[index], history: points };
}
