import { Controller, Get, Param } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type {
  Country,
  CountryView,
  ListedEntity,
  Sector,
  VocabularyTerm,
} from '@firebreak/reference-data/model';
import { ReferenceData } from './reference-data.service';

/** Countries, sectors and the editions behind every figure: the same for all companies. */
@Controller('reference')
export class ReferenceDataController {
  constructor(private readonly reference: ReferenceData) {}

  /** All countries by name. */
  @Get('countries')
  @Requires('reference:read')
  async countries(): Promise<readonly Country[]> {
    return (await this.reference.snapshot()).countries;
  }

  /** What is known of one country, and from which editions. */
  @Get('countries/:iso2')
  @Requires('reference:read')
  country(@Param('iso2') iso2: string): Promise<CountryView> {
    return this.reference.country(iso2.toUpperCase());
  }

  /** ISIC Rev.4: sections, divisions, groups and classes by code. */
  @Get('sectors')
  @Requires('reference:read')
  async sectors(): Promise<readonly Sector[]> {
    return (await this.reference.snapshot()).sectors;
  }

  /** Companies, places and prisons on lists of import bans, as far as they were found: never the complete lists. */
  @Get('entities')
  @Requires('reference:read')
  entities(): Promise<ListedEntity[]> {
    return this.reference.listedEntities();
  }

  /** Terms of one vocabulary: `control_means`, `ilo_indicators`, `audit-findings`, `financial-red-flags`. */
  @Get('vocabularies/:name')
  @Requires('reference:read')
  vocabulary(@Param('name') name: string): Promise<VocabularyTerm[]> {
    return this.reference.vocabulary(name);
  }
}
