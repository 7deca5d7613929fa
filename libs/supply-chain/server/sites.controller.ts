import { Controller, Get, Param } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type { PublicSiteView } from '@firebreak/supply-chain/model';
import { SitesService } from './sites.service';

@Controller('sites')
export class SitesController {
  constructor(private readonly sites: SitesService) {}

  /** A site by its public id (`FS-XXXXX-XXXXX-C`), read as people type it. */
  @Get(':publicId')
  @Requires('supplier:read')
  find(@Param('publicId') publicId: string): Promise<PublicSiteView> {
    return this.sites.find(publicId);
  }
}
