import { Module } from '@nestjs/common';
import { BulkSuppliersController } from './bulk/bulk-suppliers.controller';
import { BulkSuppliersService } from './bulk/bulk-suppliers.service';
import { ChainController } from './chain/chain.controller';
import { ChainService } from './chain/chain.service';
import { CheckSupplierImportProcessor } from './check-supplier-import.processor';
import { ImportErrorFile } from './import-error-file';
import { ImportSuppliersProcessor } from './import-suppliers.processor';
import { DuplicatesController } from './matching/duplicates.controller';
import { DuplicatesService } from './matching/duplicates.service';
import { FindDuplicatesProcessor } from './matching/find-duplicates.processor';
import { SupplierMergesController } from './matching/supplier-merges.controller';
import { SupplierMergesService } from './matching/supplier-merges.service';
import { LinkEvidenceService } from './link-evidence.service';
import { SitesController } from './sites.controller';
import { SitesService } from './sites.service';
import { SupplierDirectory } from './supplier-directory';
import { SupplierExport } from './supplier-export';
import { SupplierIdentifiersService } from './supplier-identifiers.service';
import { SupplierImportsController } from './supplier-imports.controller';
import { SupplierImportsService } from './supplier-imports.service';
import { SupplierPartsController } from './supplier-parts.controller';
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
  controllers: [
    SuppliersController,
    SupplierImportsController,
    SupplyChainController,
    SupplyLinksController,
    SupplierMergesController,
    DuplicatesController,
    BulkSuppliersController,
    SupplierPartsController,
    SitesController,
    ChainController,
  ],
  providers: [
    SuppliersService,
    BulkSuppliersService,
    SupplierVariantsService,
    SupplierIdentifiersService,
    SitesService,
    SupplyLinksService,
    SupplierMergesService,
    DuplicatesService,
    FindDuplicatesProcessor,
    LinkEvidenceService,
    SupplyChainService,
    ChainService,
    SupplierExport,
    SupplierImportsService,
    ImportErrorFile,
    CheckSupplierImportProcessor,
    ImportSuppliersProcessor,
    SupplierDirectory,
    SupplierScores,
    SupplyChainFigures,
  ],
  exports: [
    SuppliersService,
    SitesService,
    SupplyLinksService,
    SupplierVariantsService,
    SupplierIdentifiersService,
    SupplierDirectory,
    SupplierScores,
    SupplyChainFigures,
  ],
})
export class SupplyChainModule {}
