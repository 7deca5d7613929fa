import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { IdPipe, PageQuery, Requires } from '@firebreak/platform/server';
import type { RiskRunReportView, RiskRunView } from '@firebreak/risk/model';
import { RunReports } from './run-reports.service';

@Controller('risk/runs')
export class RiskRunsController {
  constructor(private readonly reports: RunReports) {}

  /** The company's runs, newest first. */
  @Get()
  @Requires('risk:read')
  list(@Query() query: PageQuery): Promise<Page<RiskRunView>> {
    return this.reports.list(query.cursor ?? null);
  }

  /** What one run moved, and why. */
  @Get(':id')
  @Requires('risk:read')
  get(@Param('id', IdPipe) id: string): Promise<RiskRunReportView> {
    return this.reports.get(id);
  }
}
