import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type { MergeView, UndoneMerge } from '@firebreak/supply-chain/model';
import { MergesQueryDto, MergeSitesDto, MergeSuppliersDto, SplitSupplierDto } from './supplier-merge.dto';
import { SupplierMergesService } from './supplier-merges.service';

/** Suppliers and sites found to be the same, or not the same after all. */
@Controller()
export class SupplierMergesController {
  constructor(private readonly merges: SupplierMergesService) {}

  /** The history of merges and splits, newest first. */
  @Get('supplier-merges')
  @Requires('supplier:read')
  list(@Query() { supplier }: MergesQueryDto): Promise<MergeView[]> {
    return this.merges.list(supplier ?? null);
  }

  /** Moves everything of one supplier to another. Can be undone. */
  @Post('supplier-merges')
  @Requires('supplier:write')
  merge(@Body() body: MergeSuppliersDto): Promise<MergeView> {
    return this.merges.merge(body);
  }

  /** Moves everything of one site to another of the same supplier. Can be undone. */
  @Post('site-merges')
  @Requires('supplier:write')
  mergeSites(@Body() body: MergeSitesDto): Promise<MergeView> {
    return this.merges.mergeSites(body);
  }

  /** Undoes a merge or split; what changed since stays and is counted. */
  @Post('supplier-merges/:id/undo')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.OK)
  undo(@Param('id', IdPipe) id: string): Promise<UndoneMerge> {
    return this.merges.undo(id);
  }

  /** Takes a part of a supplier out into a supplier of its own. Can be undone. */
  @Post('suppliers/:id/split')
  @Requires('supplier:write')
  split(@Param('id', IdPipe) id: string, @Body() body: SplitSupplierDto): Promise<MergeView> {
    return this.merges.split(id, body);
  }
}
