import { Module } from '@nestjs/common';
import { CheckSupplierImportProcessor } from './check-supplier-import.processor';
import { ImportErrorFile } from './import-error-file';
import { ImportSuppliersProcessor } from './import-suppliers.processor';
import { SavedViewsController } from './saved-views.controller';
import { SavedViewsService } from './saved-views.service';
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
  controllers: [
    SuppliersController,
    SupplierImportsController,
    SupplyChainController,
    SupplyLinksController,
    SavedViewsController,
  ],
  providers: [
    SuppliersService,
    SitesService,
    SupplyLinksService,
    SupplyChainService,
    SavedViewsService,
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
    SupplierDirectory,
    SupplierScores,
    SupplyChainFigures,
  ],
})
export class SupplyChainModule {}
