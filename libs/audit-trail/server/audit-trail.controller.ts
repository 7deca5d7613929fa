import { Controller, Get, HttpCode, HttpStatus, Post, Query } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type { AuditTrailPage, TrailCheckView } from '@firebreak/audit-trail/model';
import { AuditTrailQuery } from './audit-trail-query.dto';
import { AuditTrail } from './audit-trail.service';
import { TrailChecks } from './trail-checks.service';

/** The company's own trail of changes. */
@Controller('audit-trail')
export class AuditTrailController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly checks: TrailChecks,
  ) {}

  /** Changes, newest first, 50 a page. */
  @Get()
  @Requires('audit-trail:read')
  entries(@Query() { cursor, ...filter }: AuditTrailQuery): Promise<AuditTrailPage> {
    return this.trail.entries(filter, cursor ?? null);
  }

  /** Starts checking whether the chain of hashes still holds, a job; while one is under way, that is the answer. */
  @Post('checks')
  @Requires('audit-trail:read')
  @HttpCode(HttpStatus.ACCEPTED)
  check(): Promise<TrailCheckView> {
    return this.checks.start();
  }

  /** The latest 20 checks, newest first: who asked, how many entries, and where the chain first breaks. */
  @Get('checks')
  @Requires('audit-trail:read')
  async latestChecks(): Promise<{ items: TrailCheckView[] }> {
    return { items: await this.checks.list() };
  }
}
