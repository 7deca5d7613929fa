import { Module } from '@nestjs/common';
import { AuditTrailController } from './audit-trail.controller';
import { AuditTrail } from './audit-trail.service';
import { TrailChecks } from './trail-checks.service';
import { VerifyAuditTrailProcessor } from './verify-audit-trail.processor';

@Module({
  controllers: [AuditTrailController],
  providers: [AuditTrail, TrailChecks, VerifyAuditTrailProcessor],
  exports: [AuditTrail],
})
export class AuditTrailModule {}
