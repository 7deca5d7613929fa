import { Module } from '@nestjs/common';
import { AuditTrailController } from './audit-trail.controller';
import { AuditTrail } from './audit-trail.service';

@Module({ controllers: [AuditTrailController], providers: [AuditTrail], exports: [AuditTrail] })
export class AuditTrailModule {}
