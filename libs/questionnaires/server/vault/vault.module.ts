import { AuditTrailModule } from '@firebreak/audit-trail/server';
import { IdentityModule } from '@firebreak/identity/server';
import { SupplyChainModule } from '@firebreak/supply-chain/server';
import { Module } from '@nestjs/common';
import { QuestionnairesModule } from '../questionnaires.module';
import { AttachDocuments } from './attach-documents';
import { DeliverSnapshotProcessor } from './deliver-snapshot.processor';
import { HandOverExport } from './hand-over-export';
import { HandOversController } from './hand-overs.controller';
import { HandOvers } from './hand-overs.service';
import { FillQuestionnaire } from './fill-questionnaire';
import { KeepSubmissionProcessor } from './keep-submission.processor';
import { KeptAnswers } from './kept-answers.service';
import { TellWithdrawalProcessor } from './tell-withdrawal.processor';
import { VaultAnswers } from './vault-answers.service';
import { VaultConsents } from './vault-consents.service';
import { VaultDocuments } from './vault-documents.service';
import { VaultIntake } from './vault-intake';
import { VaultKeys } from './vault-keys';
import { VaultLinks } from './vault-links';
import { VaultPortalController } from './vault-portal.controller';
import { VaultPortal } from './vault-portal.service';
import { VaultReceiptsController } from './vault-receipts.controller';
import { VaultReceipts } from './vault-receipts.service';
import { VaultController } from './vault.controller';
import { WithdrawalNotices } from './withdrawal-notices';

/** Suppliers' own answers: kept, consented to, handed over signed; and the copies that customers receive. */
@Module({
  imports: [AuditTrailModule, IdentityModule, SupplyChainModule, QuestionnairesModule],
  controllers: [VaultController, HandOversController, VaultReceiptsController, VaultPortalController],
  providers: [
    VaultAnswers,
    VaultDocuments,
    KeptAnswers,
    FillQuestionnaire,
    AttachDocuments,
    WithdrawalNotices,
    VaultConsents,
    HandOvers,
    HandOverExport,
    VaultKeys,
    VaultIntake,
    VaultLinks,
    VaultPortal,
    VaultReceipts,
    DeliverSnapshotProcessor,
    KeepSubmissionProcessor,
    TellWithdrawalProcessor,
  ],
  exports: [VaultAnswers, VaultDocuments, VaultConsents, HandOvers, VaultLinks],
})
export class VaultModule {}
