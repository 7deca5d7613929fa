import type { FindingCounts, FindingSummary, FindingView } from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import { IdPipe, Requires } from '@firebreak/platform/server';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FindingsService } from './findings.service';
import { FindingExport } from './finding-export';
import { CountFindingsDto, ExportFindingsDto, ListFindingsDto } from './list-findings.dto';
import { MoveFindingDto } from './move-finding.dto';

@Controller('findings')
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly exports: FindingExport,
  ) {}

  /** What is overdue first. */
  @Get()
  @Requires('audit:read')
  list(@Query() query: ListFindingsDto): Promise<Page<FindingSummary>> {
    return this.findings.list(query);
  }

  /** How many findings each choice of the list's filter has. */
  @Get('counts')
  @Requires('audit:read')
  counts(@Query() query: CountFindingsDto): Promise<FindingCounts> {
    return this.findings.counts(query.supplierId);
  }

  /** The filtered list as a file. */
  @Get('export')
  @Requires('audit:read')
  export(@Query() { format, ...filter }: ExportFindingsDto, @Res() reply: FastifyReply): void {
    const { headers, stream } = this.exports.open(format, filter);
    void reply.headers(headers).send(stream);
  }

  @Get(':id')
  @Requires('audit:read')
  get(@Param('id', IdPipe) id: string): Promise<FindingView> {
    return this.findings.get(id);
  }

  /** Starts action, claims or verifies the closure, disputes or reopens. */
  @Post(':id/moves')
  @Requires('audit:write')
  @HttpCode(HttpStatus.OK)
  move(@Param('id', IdPipe) id: string, @Body() { move, ...input }: MoveFindingDto): Promise<FindingView> {
    return this.findings.move(id, move, input);
  }
}
