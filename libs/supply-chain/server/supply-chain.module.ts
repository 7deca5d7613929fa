import { IdentityModule } from '@firebreak/identity/server';
import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { BulkSuppliersController } from './bulk/bulk-suppliers.controller';
import { BulkSuppliersService } from './bulk/bulk-suppliers.service';
import { ChainController } from './chain/chain.controller';
import { ChainService } from './chain/chain.service';
import { ClassificationController } from './classification/classification.controller';
import { ClassificationService } from './classification/classification.service';
import { CheckSupplierImportProcessor } from './import/check-supplier-import.processor';
import { CascadeService } from './disclosure/cascade.service';
import { CopyDisclosureProcessor } from './disclosure/copy-disclosure.processor';
import { DeliverDisclosureProcessor } from './disclosure/deliver-disclosure.processor';
import { DisclosedParties } from './disclosure/disclosed-parties';
import { DisclosureAccess } from './disclosure/disclosure-access';
import { DisclosureLists } from './disclosure/disclosure-lists';
import { DisclosurePortalController } from './disclosure/disclosure-portal.controller';
import { DisclosurePortalService } from './disclosure/disclosure-portal.service';
import { DisclosuresController } from './disclosure/disclosures.controller';
import { DisclosuresService } from './disclosure/disclosures.service';
import { ListOwnership } from './disclosure/list-ownership.service';
import { OwnSharesController } from './disclosure/own-shares.controller';
import { OwnSharesService } from './disclosure/own-shares.service';
import { ReceivedLinks } from './disclosure/received-links';
import { ReceivedParties } from './disclosure/received-parties';
import { ReceivedSuppliers } from './disclosure/received-suppliers';
import { RequestMails } from './disclosure/request-mails';
import { Shares } from './disclosure/shares';
import { WithdrawalNotices } from './disclosure/withdrawal-notices';
import { ImportErrorFile } from './import/import-error-file';
import { ImportSuppliersProcessor } from './import/import-suppliers.processor';
import { DuplicatesController } from './matching/duplicates.controller';
import { DuplicatesService } from './matching/duplicates.service';
import { FindDuplicatesProcessor } from './matching/find-duplicates.processor';
import { SupplierMergesController } from './matching/supplier-merges.controller';
import { SupplierMergesService } from './matching/supplier-merges.service';
import { TakeApart } from './matching/take-apart.service';
import { LinkEvidenceService } from './link-evidence.service';
import { SitesController } from './sites.controller';
import { SavedViewsController } from './saved-views.controller';
import { SavedViewsService } from './saved-views.service';
import { FindSignalsProcessor } from './signals/find-signals.processor';
import { SignalExport } from './signals/signal-export';
import { SignalQuestions } from './signals/signal-questions.service';
import { SignalRefresh } from './signals/signal-refresh';
import { SignalReplies } from './signals/signal-replies.service';
import { SignalReplyController } from './signals/signal-reply.controller';
import { SignalRuns } from './signals/signal-runs.service';
import { SignalsController } from './signals/signals.controller';
import { SignalsService } from './signals/signals.service';
import { SupplierClaims } from './signals/supplier-claims';
import { ScoreSources } from './score-sources';
import { SitesService } from './sites.service';
import { SupplierDirectory } from './supplier-directory';
import { SupplierExport } from './supplier-export';
import { SupplierIdentifiersService } from './supplier-identifiers.service';
import { SupplierImportsController } from './import/supplier-imports.controller';
import { SupplierImportsService } from './import/supplier-imports.service';
import { SupplierPartsController } from './supplier-parts.controller';
import { ImportRepairsService } from './import/import-repairs.service';
import { ImportFile } from './import/import-file';
import { UndoSupplierImportProcessor } from './import/undo-supplier-import.processor';
import { SupplierScores } from './supplier-scores';
import { SupplierVariantsService } from './supplier-variants.service';
import { SuppliersController } from './suppliers.controller';
import { SuppliersService } from './suppliers.service';
import { SupplyChainFigures } from './supply-chain-figures';
import { SupplyChainController } from './supply-chain.controller';
import { SupplyChainService } from './supply-chain.service';
import { SupplyLinksController } from './supply-links.controller';
import { SupplyLinksService } from './supply-links.service';

@Module({
  imports: [IdentityModule, ReferenceDataModule],
  controllers: [
    SuppliersController,
    SavedViewsController,
    SupplierMergesController,
    DuplicatesController,
    BulkSuppliersController,
    SupplierPartsController,
    SitesController,
    ChainController,
    SupplierImportsController,
    SupplyChainController,
    SupplyLinksController,
    ClassificationController,
    DisclosuresController,
    DisclosurePortalController,
    OwnSharesController,
    SignalsController,
    SignalReplyController,
  ],
  providers: [
    SuppliersService,
    BulkSuppliersService,
    SupplierVariantsService,
    SupplierIdentifiersService,
    ScoreSources,
    SitesService,
    SupplyLinksService,
    SupplierMergesService,
    TakeApart,
    DuplicatesService,
    FindDuplicatesProcessor,
    LinkEvidenceService,
    SupplyChainService,
    ChainService,
    SavedViewsService,
    SupplierExport,
    SupplierImportsService,
    ImportErrorFile,
    ImportFile,
    ImportRepairsService,
    CheckSupplierImportProcessor,
    ImportSuppliersProcessor,
    UndoSupplierImportProcessor,
    SupplierDirectory,
    SupplierScores,
    SupplyChainFigures,
    ClassificationService,
    DisclosuresService,
    CascadeService,
    DisclosureAccess,
    DisclosureLists,
    DisclosedParties,
    DisclosurePortalService,
    OwnSharesService,
    ListOwnership,
    Shares,
    RequestMails,
    WithdrawalNotices,
    DeliverDisclosureProcessor,
    CopyDisclosureProcessor,
    ReceivedSuppliers,
    ReceivedParties,
    ReceivedLinks,
    FindSignalsProcessor,
    SignalExport,
    SignalQuestions,
    SignalRefresh,
    SignalReplies,
    SignalRuns,
    SignalsService,
    SupplierClaims,
  ],
  exports: [
    SuppliersService,
    ScoreSources,
    SitesService,
    SupplyLinksService,
    SupplierVariantsService,
    SupplierIdentifiersService,
    SupplierDirectory,
    SupplierScores,
    SupplyChainFigures,
    SignalQuestions,
    SignalReplies,
    SignalRuns,
    SignalsService,
    SupplierClaims,
  ],
})
export class SupplyChainModule {}
