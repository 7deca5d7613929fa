import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { IdPipe, Requires, type JsonText } from '@firebreak/platform/server';
import type {
  SiteView,
  SupplierChoices,
  SupplierListItem,
  SupplierView,
} from '@firebreak/supply-chain/model';
import type { FastifyReply } from 'fastify';
import { SiteInputDto } from './site.dto';
import { SitesService } from './sites.service';
import { SupplierExport } from './supplier-export';
import { SupplierExportQueryDto, SupplierListQueryDto } from './supplier-list-query.dto';
import { CreateSupplierDto, SetStatusDto, SupplierInputDto } from './supplier.dto';
import { SuppliersService } from './suppliers.service';
import { SupplyChainService } from './supply-chain.service';

const DEFAULT_LIMIT = 50;

@Controller('suppliers')
export class SuppliersController {
  constructor(
    private readonly suppliers: SuppliersService,
    private readonly sites: SitesService,
    private readonly chain: SupplyChainService,
    private readonly exports: SupplierExport,
  ) {}

  /** A page of suppliers: filter, sort, keyset paging. */
  @Get()
  @Requires('supplier:read')
  @Header('content-type', 'application/json; charset=utf-8')
  list(@Query() query: SupplierListQueryDto): Promise<JsonText<Page<SupplierListItem>>> {
    return this.suppliers.list({
      filter: query.toFilter(),
      sort: query.toSort(),
      cursor: query.cursor ?? null,
      limit: query.limit ?? DEFAULT_LIMIT,
      count: query.count ?? false,
    });
  }

  /** Countries, sectors and tiers in use, with counts: what the list can be filtered by. */
  @Get('choices')
  @Requires('supplier:read')
  choices(): Promise<SupplierChoices> {
    return this.chain.choices();
  }

  /** The filtered or chosen suppliers as CSV or XLSX, streamed. */
  @Get('export')
  @Requires('supplier:read')
  export(@Query() query: SupplierExportQueryDto, @Res() reply: FastifyReply): void {
    const { headers, stream } = this.exports.open(query.format, query.toFilter(), query.ids ?? null);
    void reply.headers(headers).send(stream);
  }

  /** Sets the status of several suppliers. */
  @Post('status')
  @HttpCode(HttpStatus.OK)
  @Requires('supplier:write')
  async setStatus(@Body() body: SetStatusDto): Promise<{ changed: number }> {
    return { changed: await this.suppliers.setStatus(body.supplierIds, body.status, body.reason ?? null) };
  }

  @Post()
  @Requires('supplier:write')
  create(@Body() body: CreateSupplierDto): Promise<SupplierView> {
    return this.suppliers.create(body);
  }

  @Get(':id')
  @Requires('supplier:read')
  get(@Param('id', IdPipe) id: string): Promise<SupplierView> {
    return this.suppliers.get(id);
  }

  @Put(':id')
  @Requires('supplier:write')
  replace(@Param('id', IdPipe) id: string, @Body() body: SupplierInputDto): Promise<SupplierView> {
    return this.suppliers.replace(id, body);
  }

  @Delete(':id')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.suppliers.remove(id);
  }

  @Post(':id/sites')
  @Requires('supplier:write')
  addSite(@Param('id', IdPipe) id: string, @Body() body: SiteInputDto): Promise<SiteView> {
    return this.sites.add(id, body);
  }

  @Put(':id/sites/:siteId')
  @Requires('supplier:write')
  replaceSite(
    @Param('id', IdPipe) id: string,
    @Param('siteId', IdPipe) siteId: string,
    @Body() body: SiteInputDto,
  ): Promise<SiteView> {
    return this.sites.replace(id, siteId, body);
  }

  @Delete(':id/sites/:siteId')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  removeSite(@Param('id', IdPipe) id: string, @Param('siteId', IdPipe) siteId: string): Promise<void> {
    return this.sites.remove(id, siteId);
  }
}
