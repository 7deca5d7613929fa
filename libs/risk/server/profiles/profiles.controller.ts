import { Controller, Get, Param, Query } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type {
  CountryProfileItem,
  CountryProfileView,
  GoodItem,
  GoodProfileView,
  SectorProfileItem,
  SectorProfileView,
  SectionToAsk,
} from '@firebreak/risk/model';
import { ReaderLanguageQuery } from '../explanation/explanation.dto';
import { CountryProfiles } from './country-profiles.service';
import { GoodProfiles } from './good-profiles.service';
import { SectorProfiles } from './sector-profiles.service';
import { whatToAsk } from './what-to-ask';

/** Countries, sectors and goods: what is known of them, and what of them the company has. */
@Controller('risk')
export class ProfilesController {
  constructor(
    private readonly countries: CountryProfiles,
    private readonly sectors: SectorProfiles,
    private readonly goods: GoodProfiles,
  ) {}

  /** All countries, highest country score first. */
  @Get('countries')
  @Requires('risk:read')
  listCountries(): Promise<CountryProfileItem[]> {
    return this.countries.list();
  }

  /** One country: its score by index, listed goods, sectors, own exposure. */
  @Get('countries/:iso2')
  @Requires('risk:read')
  getCountry(@Param('iso2') iso2: string): Promise<CountryProfileView> {
    return this.countries.get(iso2.toUpperCase());
  }

  /** All ISIC divisions, highest sector score first. */
  @Get('sectors')
  @Requires('risk:read')
  listSectors(): Promise<SectorProfileItem[]> {
    return this.sectors.list();
  }

  /** What of the questionnaire can show indicators of forced labour, section by section. */
  @Get('what-to-ask')
  @Requires('risk:read')
  getWhatToAsk(@Query() { language }: ReaderLanguageQuery): Promise<SectionToAsk[]> {
    return whatToAsk(language);
  }

  /** One ISIC division or section: its evidence, goods, countries, own exposure. */
  @Get('sectors/:code')
  @Requires('risk:read')
  getSector(@Param('code') code: string): Promise<SectorProfileView> {
    return this.sectors.get(code.toUpperCase());
  }

  /** All goods on the lists. */
  @Get('goods')
  @Requires('risk:read')
  listGoods(): Promise<GoodItem[]> {
    return this.goods.list();
  }

  /** One listed good, by its name on the list or an HS code. */
  @Get('goods/:good')
  @Requires('risk:read')
  getGood(@Param('good') good: string): Promise<GoodProfileView> {
    return this.goods.get(good);
  }
}
