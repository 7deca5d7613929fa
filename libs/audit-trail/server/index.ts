export { auditTrailEntities } from './audit-trail.entities';
export { auditTrailMigrations } from './audit-trail.migrations';
export { AuditTrailModule } from './audit-trail.module';
export { AuditTrail } from './audit-trail.service';
export { describeVerification, verifyTrails } from './verify-trails';
