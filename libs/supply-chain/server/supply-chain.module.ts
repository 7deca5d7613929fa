import { Module } from '@nestjs/common';
import { BulkSuppliersController } from './bulk/bulk-suppliers.controller';
import { BulkSuppliersService } from './bulk/bulk-suppliers.service';
import { ChainController } from './chain/chain.controller';
import { ChainService } from './chain/chain.service';
import { CheckSupplierImportProcessor } from './import/check-supplier-import.processor';
import { ImportErrorFile } from './import/import-error-file';
import { ImportSuppliersProcessor } from './import/import-suppliers.processor';
import { LinkEvidenceService } from './link-evidence.service';
import { SitesController } from './sites.controller';
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
  controllers: [
    SuppliersController,
    BulkSuppliersController,
    SupplierPartsController,
    SitesController,
    ChainController,
    SupplierImportsController,
    SupplyChainController,
    SupplyLinksController,
  ],
  providers: [
    SuppliersService,
    BulkSuppliersService,
    SupplierVariantsService,
    SupplierIdentifiersService,
    SitesService,
    SupplyLinksService,
    LinkEvidenceService,
    SupplyChainService,
    ChainService,
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
