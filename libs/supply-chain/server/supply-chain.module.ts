import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { ClassificationController } from './classification/classification.controller';
import { ClassificationService } from './classification/classification.service';
import { CheckSupplierImportProcessor } from './check-supplier-import.processor';
import { ImportErrorFile } from './import-error-file';
import { ImportSuppliersProcessor } from './import-suppliers.processor';
import { SitesService } from './sites.service';
import { SupplierDirectory } from './supplier-directory';
import { SupplierExport } from './supplier-export';
import { SupplierImportsController } from './supplier-imports.controller';
import { SupplierImportsService } from './supplier-imports.service';
import { SupplierScores } from './supplier-scores';
import { SuppliersController } from './suppliers.controller';
import { SuppliersService } from './suppliers.service';
import { SupplyChainFigures } from './supply-chain-figures';
import { SupplyChainController, SupplyLinksController } from './supply-chain.controller';
import { SupplyChainService } from './supply-chain.service';
import { SupplyLinksService } from './supply-links.service';

@Module({
  imports: [ReferenceDataModule],
  controllers: [
    SuppliersController,
    SupplierImportsController,
    SupplyChainController,
    SupplyLinksController,
    ClassificationController,
  ],
  providers: [
    SuppliersService,
    SitesService,
    SupplyLinksService,
    SupplyChainService,
    SupplierExport,
    SupplierImportsService,
    ImportErrorFile,
    CheckSupplierImportProcessor,
    ImportSuppliersProcessor,
    SupplierDirectory,
    SupplierScores,
    SupplyChainFigures,
    ClassificationService,
  ],
  exports: [
    SuppliersService,
    SitesService,
    SupplyLinksService,
    SupplierDirectory,
    SupplierScores,
    SupplyChainFigures,
  ],
})
export class SupplyChainModule {}
