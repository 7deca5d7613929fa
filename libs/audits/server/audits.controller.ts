import {
  FINDING_TAXONOMY,
  type AuditSummary,
  type AuditView,
  type FindingTaxonomy,
} from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import { IdPipe, Requires } from '@firebreak/platform/server';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { AuditsService } from './audits.service';
import { ListAuditsDto } from './list-findings.dto';
import { RecordAuditDto } from './record-audit.dto';

@Controller()
export class AuditsController {
  constructor(private readonly audits: AuditsService) {}

  /** What auditors can find: codes with severity, deadline and indicators. */
  @Get('finding-taxonomy')
  @Requires('audit:read')
  taxonomy(): FindingTaxonomy {
    return FINDING_TAXONOMY;
  }

  @Get('audits')
  @Requires('audit:read')
  list(@Query() query: ListAuditsDto): Promise<Page<AuditSummary>> {
    return this.audits.list(query);
  }

  /** Records an audit with all its findings. */
  @Post('audits')
  @Requires('audit:write')
  record(@Body() body: RecordAuditDto): Promise<AuditView> {
    return this.audits.record(body);
  }

  @Get('audits/:id')
  @Requires('audit:read')
  get(@Param('id', IdPipe) id: string): Promise<AuditView> {
    return this.audits.get(id);
  }

  /** Takes an audit recorded by mistake off the record. */
  @Delete('audits/:id')
  @Requires('audit:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.audits.remove(id);
  }
}
