import { Controller, Get, Param, Query } from '@nestjs/common';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type { ChainPage, SupplyPathsView } from '@firebreak/supply-chain/model';
import { ChainPageQueryDto, SupplyPathsQueryDto } from './chain-query.dto';
import { ChainService } from './chain.service';

const DEFAULT_PAGE = 50;
const DEFAULT_PATHS = 3;

@Controller('suppliers/:id')
export class ChainController {
  constructor(private readonly chain: ChainService) {}

  /** Who stands above or below the supplier: nearest first, of one distance by name. Disputed links are left out. */
  @Get('chain')
  @Requires('supplier:read')
  page(@Param('id', IdPipe) supplierId: string, @Query() query: ChainPageQueryDto): Promise<ChainPage> {
    const { direction, cursor = null, limit = DEFAULT_PAGE } = query;
    return this.chain.page({ supplierId, direction, cursor, limit });
  }

  /** The shortest different paths to the own company or to a buyer. Disputed links are left out. */
  @Get('paths')
  @Requires('supplier:read')
  paths(@Param('id', IdPipe) id: string, @Query() query: SupplyPathsQueryDto): Promise<SupplyPathsView> {
    const { to = 'company', limit = DEFAULT_PATHS } = query;
    return this.chain.paths(id, to === 'company' ? null : to.toLowerCase(), limit);
  }
}
