import { Controller, Get, Query } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type { ChainGraph, SupplyMap } from '@firebreak/supply-chain/model';
import { SupplierFilterDto } from './supplier-list-query.dto';
import { SupplyChainService } from './supply-chain.service';

@Controller('supply-chain')
export class SupplyChainController {
  constructor(private readonly chain: SupplyChainService) {}

  /** Sites of the filtered suppliers as points. */
  @Get('map')
  @Requires('supplier:read')
  map(@Query() query: SupplierFilterDto): Promise<SupplyMap> {
    return this.chain.map(query.toFilter());
  }

  /** The filtered suppliers, who stands between them and the own company, and the links among them. */
  @Get('graph')
  @Requires('supplier:read')
  graph(@Query() query: SupplierFilterDto): Promise<ChainGraph> {
    return this.chain.graph(query.toFilter());
  }
}
