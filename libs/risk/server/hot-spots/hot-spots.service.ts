import { Injectable } from '@nestjs/common';
import { ReferenceData } from '@firebreak/reference-data/server';
import { CompanyDb } from '@firebreak/platform/server';
import { DEFAULT_WEIGHTS, placeRisk, riskProblem, undisclosedRisk } from '@firebreak/risk/model';
import type { HotSpotsView, OwnPlace, PlaceRisk, SectorHotSpotsView } from '@firebreak/risk/model';
import { CurrentReference } from '../current-reference';
import { ownPlaces } from '../profiles/own-places.query';
import { originPrompts } from './origin-prompts.query';

const MOST_PROMPTS = 100;

/** Where to look first: H over countries and sectors, the company's own sites laid over it. */
@Injectable()
export class HotSpots {
  constructor(
    private readonly db: CompanyDb,
    private readonly references: CurrentReference,
    private readonly referenceData: ReferenceData,
  ) {}

  /**
   * The countries and sectors that the company has sites in, each with each, and the declared origins to ask about.
   * @throws Problem reference-data-missing
   */
  async get(): Promise<HotSpotsView> {
    const reference = await this.references.get();
    const { sectors } = await this.referenceData.snapshot(await this.references.pinned());
    const { own, prompts, count } = await this.db.inCompany(async (tx) => ({
      own: await ownPlaces(tx),
      ...(await originPrompts(tx, MOST_PROMPTS)),
    }));
    const countries = [...new Set(own.map(({ country }) => country))];
    const ownSectors = [...new Set(own.map(({ sector }) => sector))];
    const places = countries.flatMap((country) =>
      ownSectors.map((sector) => placeRisk(country, sector, reference, DEFAULT_WEIGHTS)),
    );
    return {
      places: withOwn(places, own),
      sectors: sectors.filter(({ level }) => level === 'division').map(({ code }) => code),
      prompts,
      promptCount: count,
      sources: await this.references.sources(reference.editions),
    };
  }

  /**
   * One sector in every country, and what a site of it that nobody has disclosed is likely to carry.
   * @param sector ISIC division
   * @throws Problem sector-not-found, reference-data-missing
   */
  async ofSector(sector: string): Promise<SectorHotSpotsView> {
    const [reference, snapshot] = [
      await this.references.get(),
      await this.referenceData.snapshot(await this.references.pinned()),
    ];
    if (snapshot.sector(sector)?.level !== 'division') throw riskProblem('sector-not-found', { sector });
    const own = await this.db.inCompany(ownPlaces);
    const places = snapshot.countries.map(({ iso2 }) => placeRisk(iso2, sector, reference, DEFAULT_WEIGHTS));
    return {
      sector,
      score: reference.sector(sector).score,
      places: withOwn(places, own),
      undisclosed: undisclosedRisk(
        places.flatMap(({ country, presence, hotSpot }) =>
          presence === null ? [] : [{ country, presence, hotSpot }],
        ),
      ),
      sources: await this.references.sources(reference.editions),
    };
  }
}

/** Each place with the company's sites there, highest H first. */
function withOwn(
  places: readonly PlaceRisk[],
  own: readonly OwnPlace[],
): (PlaceRisk & { sites: number; suppliers: number })[] {
  const byPlace = new Map(own.map((place) => [`${place.country} ${place.sector}`, place]));
  return places
    .map((place) => {
      const { sites = 0, suppliers = 0 } = byPlace.get(`${place.country} ${place.sector}`) ?? {};
      return { ...place, sites, suppliers };
    })
    .sort((a, b) => b.hotSpot - a.hotSpot || (a.country < b.country ? -1 : 1));
}
