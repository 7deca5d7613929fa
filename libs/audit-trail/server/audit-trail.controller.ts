import { Controller, Get, Query } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type { AuditTrailPage, ChainVerification } from '@firebreak/audit-trail/model';
import { AuditTrailQuery } from './audit-trail-query.dto';
import { AuditTrail } from './audit-trail.service';

/** The company's own trail of changes. */
@Controller('audit-trail')
export class AuditTrailController {
  constructor(private readonly trail: AuditTrail) {}

  /** Changes, newest first, 50 a page. */
  @Get()
  @Requires('audit-trail:read')
  entries(@Query() { cursor, ...filter }: AuditTrailQuery): Promise<AuditTrailPage> {
    return this.trail.entries(filter, cursor ?? null);
  }

  /** Whether the chain of hashes still holds, and where it first breaks. */
  @Get('verification')
  @Requires('audit-trail:read')
  verification(): Promise<ChainVerification> {
    return this.trail.verification();
  }
}
