import { SupplyChainModule } from '@firebreak/supply-chain/server';
import { Module } from '@nestjs/common';
import { AuditFigures } from './audit-figures';
import { AuditsController } from './audits.controller';
import { AuditsService } from './audits.service';
import { EvidenceController } from './evidence.controller';
import { EvidenceService } from './evidence.service';
import { FindingExport } from './finding-export';
import { FollowSuppliers } from './follow-suppliers';
import { FindingsController } from './findings.controller';
import { FindingsService } from './findings.service';
import { RecordAgreedFindings } from './record-agreed-findings';

/** Audits, findings and corrective actions. */
@Module({
  imports: [SupplyChainModule],
  controllers: [AuditsController, FindingsController, EvidenceController],
  providers: [
    FindingExport,
    AuditsService,
    FindingsService,
    EvidenceService,
    AuditFigures,
    FollowSuppliers,
    RecordAgreedFindings,
  ],
  exports: [AuditsService, FindingsService, EvidenceService, AuditFigures],
})
export class AuditsModule {}
