import { Controller, Get, Param } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type { HotSpotsView, SectorHotSpotsView } from '@firebreak/risk/model';
import { HotSpots } from './hot-spots.service';

/** Where to look first. */
@Controller('risk/hot-spots')
export class HotSpotsController {
  constructor(private readonly hotSpots: HotSpots) {}

  /** The company's countries and sectors by H, and declared origins to ask about. */
  @Get()
  @Requires('risk:read')
  get(): Promise<HotSpotsView> {
    return this.hotSpots.get();
  }

  /** One ISIC division in every country, and the expected risk of a site of it that nobody has disclosed. */
  @Get(':sector')
  @Requires('risk:read')
  ofSector(@Param('sector') sector: string): Promise<SectorHotSpotsView> {
    return this.hotSpots.ofSector(sector);
  }
}
