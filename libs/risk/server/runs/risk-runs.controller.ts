import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type { RiskRunReportView, RiskRunView } from '@firebreak/risk/model';
import { RunReports } from './run-reports.service';
import { RunsQuery } from './runs-query.dto';

@Controller('risk/runs')
export class RiskRunsController {
  constructor(private readonly reports: RunReports) {}

  /** The company's runs, newest first; all of them, or those with other editions. */
  @Get()
  @Requires('risk:read')
  list(@Query() { cursor, otherEditions }: RunsQuery): Promise<Page<RiskRunView>> {
    return this.reports.list({ cursor: cursor ?? null, otherEditions: otherEditions ?? false });
  }

  /** What one run moved, and why. */
  @Get(':id')
  @Requires('risk:read')
  get(@Param('id', IdPipe) id: string): Promise<RiskRunReportView> {
    return this.reports.get(id);
  }
}
