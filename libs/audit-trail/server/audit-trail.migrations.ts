import { CreateAuditTrail1767225700000 } from './migrations/1767225700000-create-audit-trail';
import { CreateAuditChanges1767225701000 } from './migrations/1767225701000-create-audit-changes';
import { SumUpBulkChanges1767225702000 } from './migrations/1767225702000-sum-up-bulk-changes';
import { CreateAuditVerification1767225704000 } from './migrations/1767225704000-create-audit-verification';
import { RecordErasures1767225703000 } from './migrations/1767225703000-record-erasures';
import { WriteEntriesFaster1767225705000 } from './migrations/1767225705000-write-entries-faster';

export const auditTrailMigrations = [
  CreateAuditTrail1767225700000,
  CreateAuditChanges1767225701000,
  SumUpBulkChanges1767225702000,
  RecordErasures1767225703000,
  CreateAuditVerification1767225704000,
  WriteEntriesFaster1767225705000,
];
