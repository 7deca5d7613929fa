import { AuditEntity } from './audit.entity';
import { CorrectiveActionEntity } from './corrective-action.entity';
import { FindingEventEntity } from './finding-event.entity';
import { FindingEvidenceEntity } from './finding-evidence.entity';
import { FindingEntity } from './finding.entity';
import { CreateAudit1767226100000 } from './migrations/1767226100000-create-audit';
import { PublishAuditRiskInputs1767226101000 } from './migrations/1767226101000-publish-audit-risk-inputs';
import { NoteNewestAudits1767226102000 } from './migrations/1767226102000-note-newest-audits';
import { AddDeskReviews1767226103040 } from './migrations/1767226103040-add-desk-reviews';

export const auditsEntities = [
  AuditEntity,
  FindingEntity,
  FindingEvidenceEntity,
  CorrectiveActionEntity,
  FindingEventEntity,
];

export const auditsMigrations = [
  CreateAudit1767226100000,
  PublishAuditRiskInputs1767226101000,
  NoteNewestAudits1767226102000,
  AddDeskReviews1767226103040,
];
