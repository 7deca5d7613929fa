import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { IdPipe, PageQuery, Requires } from '@firebreak/platform/server';
import type {
  ReproductionView,
  RiskDashboardView,
  ScoreDifferenceView,
  ScoreHistoryItem,
  SupplierRiskView,
} from '@firebreak/risk/model';
import { RiskDashboard } from './risk-dashboard.service';
import { ScoreDifferenceQuery } from './score-difference.dto';
import { SupplierRisks } from './supplier-risks.service';

@Controller('risk')
export class RiskController {
  constructor(
    private readonly risks: SupplierRisks,
    private readonly dashboard: RiskDashboard,
  ) {}

  /** The company's risk at a glance. */
  @Get('dashboard')
  @Requires('risk:read')
  getDashboard(): Promise<RiskDashboardView> {
    return this.dashboard.get();
  }

  /** A supplier's newest score with everything that explains it. */
  @Get('suppliers/:id')
  @Requires('risk:read')
  getSupplier(@Param('id', IdPipe) id: string): Promise<SupplierRiskView> {
    return this.risks.get(id);
  }

  /** A supplier's scores so far, newest first. */
  @Get('suppliers/:id/history')
  @Requires('risk:read')
  getHistory(@Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<ScoreHistoryItem>> {
    return this.risks.history(id, query.cursor ?? null);
  }

  /** What changed between two scores of a supplier. */
  @Get('suppliers/:id/difference')
  @Requires('risk:read')
  getDifference(
    @Param('id', IdPipe) id: string,
    @Query() { from, to }: ScoreDifferenceQuery,
  ): Promise<ScoreDifferenceView> {
    return this.risks.difference(id, from, to);
  }

  /** Computes a stored score again from its stored inputs; changes nothing. */
  @Post('scores/:id/recompute')
  @Requires('risk:read')
  @HttpCode(HttpStatus.OK)
  recompute(@Param('id', IdPipe) id: string): Promise<ReproductionView> {
    return this.risks.recompute(id);
  }
}
