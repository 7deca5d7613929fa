import { Injectable } from '@nestjs/common';
import { ReferenceData } from '@firebreak/reference-data/server';
import { EXAMPLE_COUNTRIES, EXAMPLE_SECTORS, EXAMPLE_SITE } from '@firebreak/risk/model';
import type { GoodFacts, WorkedExampleView } from '@firebreak/risk/model';
import { CurrentReference } from '../current-reference';

/** The figures of the worked example, from the editions that are current now. */
@Injectable()
export class WorkedExampleFigures {
  constructor(
    private readonly references: CurrentReference,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Problem reference-data-missing */
  async get(): Promise<WorkedExampleView> {
    const reference = await this.references.get();
    const { country, good } = EXAMPLE_SITE;
    // One good is asked about, so one is answered.
    const [listed] = reference.goods(country, [{ name: good, hs: null }]) as [GoodFacts];
    return {
      loaded: reference.loaded,
      countries: EXAMPLE_COUNTRIES.map((iso2) => reference.country(iso2)),
      sectors: await this.referenceData.sectorBasis(EXAMPLE_SECTORS, await this.references.pinned()),
      places: EXAMPLE_COUNTRIES.flatMap((iso2) =>
        EXAMPLE_SECTORS.map((sector) => ({
          country: iso2,
          sector,
          presence: reference.presence(iso2, sector),
        })),
      ),
      good: listed,
      sources: await this.references.sources(reference.editions),
    };
  }
}
