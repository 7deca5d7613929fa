import { Controller, Get } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type { RiskOverviewView } from '@firebreak/risk/model';
import { RiskOverview } from './risk-overview.service';

/** How risk moved, and how it lies over tiers and spend. */
@Controller('risk/overview')
export class RiskOverviewController {
  constructor(private readonly overview: RiskOverview) {}

  /** Bands month by month, tiers, spend by band, and the movers of the last 30 days. */
  @Get()
  @Requires('risk:read')
  get(): Promise<RiskOverviewView> {
    return this.overview.get();
  }
}
