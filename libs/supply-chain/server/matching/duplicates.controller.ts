import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type { DuplicatesSummary, PairView } from '@firebreak/supply-chain/model';
import { DuplicatesService } from './duplicates.service';
import { DecidePairDto, PairsQueryDto } from './supplier-merge.dto';

const DEFAULT_LIMIT = 20;

/** Suppliers that may be the same. */
@Controller('duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: DuplicatesService) {}

  /** Pairs of one state (`open` where absent), most alike first. */
  @Get()
  @Requires('supplier:read')
  list(@Query() { state, supplier, cursor, limit }: PairsQueryDto): Promise<Page<PairView>> {
    return this.duplicates.list({
      state: state ?? 'open',
      supplierId: supplier ?? null,
      cursor: cursor ?? null,
      limit: limit ?? DEFAULT_LIMIT,
    });
  }

  /** How many pairs wait for a decision, and when the register was last searched. */
  @Get('summary')
  @Requires('supplier:read')
  summary(): Promise<DuplicatesSummary> {
    return this.duplicates.summary();
  }

  /** Searches the whole register, a job. */
  @Post('search')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.ACCEPTED)
  search(): Promise<{ jobRunId: string }> {
    return this.duplicates.search();
  }

  /** Says whether the two are the same; `same` merges them. Kept with its reason. */
  @Post(':id/decision')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.OK)
  decide(@Param('id', IdPipe) id: string, @Body() body: DecidePairDto): Promise<PairView> {
    return this.duplicates.decide(id, body);
  }

  /** Takes back that two are different: the pair is asked again. */
  @Post(':id/reopen')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.OK)
  reopen(@Param('id', IdPipe) id: string): Promise<PairView> {
    return this.duplicates.reopen(id);
  }
}
