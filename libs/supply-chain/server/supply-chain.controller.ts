import { Controller, Get, Header, Query } from '@nestjs/common';
import { Requires, type JsonText } from '@firebreak/platform/server';
import type { ChainGraph, GoodOrigin, SuppliedGood, SupplyMap } from '@firebreak/supply-chain/model';
import { GoodOriginQueryDto, GoodSearchDto, SupplierFilterDto } from './supplier-list-query.dto';
import { SupplyChainService } from './supply-chain.service';

@Controller('supply-chain')
export class SupplyChainController {
  constructor(private readonly chain: SupplyChainService) {}

  /** Sites of the filtered suppliers as points, by columns. */
  @Get('map')
  @Requires('supplier:read')
  @Header('content-type', 'application/json; charset=utf-8')
  map(@Query() query: SupplierFilterDto): Promise<JsonText<SupplyMap>> {
    return this.chain.map(query.toFilter());
  }

  /** The filtered suppliers, who stands between them and the own company, and the links among them, by columns. */
  @Get('graph')
  @Requires('supplier:read')
  @Header('content-type', 'application/json; charset=utf-8')
  graph(@Query() query: SupplierFilterDto): Promise<JsonText<ChainGraph>> {
    return this.chain.graph(query.toFilter());
  }

  /** Where a good comes from: countries step by step up the chain, with shares and what is unknown. */
  @Get('origin')
  @Requires('supplier:read')
  origin(@Query() query: GoodOriginQueryDto): Promise<GoodOrigin> {
    return this.chain.origin(query.good, query.toFilter());
  }

  /** Goods that suppliers make, by part of their code or name, the most common first. */
  @Get('goods')
  @Requires('supplier:read')
  goods(@Query() query: GoodSearchDto): Promise<SuppliedGood[]> {
    return this.chain.goods(query.q ?? '');
  }
}
