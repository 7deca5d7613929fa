import { Controller, Get, Param } from '@nestjs/common';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type { RiskEntryView, RiskPathsView } from '@firebreak/risk/model';
import { RiskEntry } from './risk-entry.service';
import { RiskPaths } from './risk-paths.service';

@Controller('risk')
export class RiskEntryController {
  constructor(
    private readonly entry: RiskEntry,
    private readonly paths: RiskPaths,
  ) {}

  /** Where the risk of what the company buys enters its chain: by tier, country, sector and good. */
  @Get('entry')
  @Requires('risk:read')
  getEntry(): Promise<RiskEntryView> {
    return this.entry.get();
  }

  /** The strongest paths by which risk comes up to a supplier from below. */
  @Get('suppliers/:id/paths')
  @Requires('risk:read')
  getPaths(@Param('id', IdPipe) id: string): Promise<RiskPathsView> {
    return this.paths.of(id);
  }
}
