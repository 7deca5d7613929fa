import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type { ChainGraph, LinkView, SupplyMap } from '@firebreak/supply-chain/model';
import { LinkInputDto } from './supplier.dto';
import { SupplierFilterDto } from './supplier-list-query.dto';
import { SupplyChainService } from './supply-chain.service';
import { SupplyLinksService } from './supply-links.service';

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

@Controller('supply-links')
export class SupplyLinksController {
  constructor(private readonly links: SupplyLinksService) {}

  @Post()
  @Requires('supplier:write')
  add(@Body() body: LinkInputDto): Promise<LinkView> {
    return this.links.add(body);
  }

  @Put(':id')
  @Requires('supplier:write')
  replace(@Param('id', IdPipe) id: string, @Body() body: LinkInputDto): Promise<LinkView> {
    return this.links.replace(id, body);
  }

  @Delete(':id')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.links.remove(id);
  }
}
