import { AuditVerificationEntity } from './audit-verification.entity';

/** Only the database writes the trail itself, and pages of it are read in SQL: it has none. */
export const auditTrailEntities = [AuditVerificationEntity];
