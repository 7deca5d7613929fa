import { Module } from '@nestjs/common';
import { CheckSupplierImportProcessor } from './import/check-supplier-import.processor';
import { ImportErrorFile } from './import/import-error-file';
import { ImportRepairsService } from './import/import-repairs.service';
import { ImportFile } from './import/import-file';
import { ImportSuppliersProcessor } from './import/import-suppliers.processor';
import { SitesService } from './sites.service';
import { SupplierDirectory } from './supplier-directory';
import { SupplierExport } from './supplier-export';
import { SupplierImportsController } from './import/supplier-imports.controller';
import { UndoSupplierImportProcessor } from './import/undo-supplier-import.processor';
import { SupplierImportsService } from './import/supplier-imports.service';
import { SupplierScores } from './supplier-scores';
import { SuppliersController } from './suppliers.controller';
import { SuppliersService } from './suppliers.service';
import { SupplyChainFigures } from './supply-chain-figures';
import { SupplyChainController, SupplyLinksController } from './supply-chain.controller';
import { SupplyChainService } from './supply-chain.service';
import { SupplyLinksService } from './supply-links.service';

@Module({
  controllers: [SuppliersController, SupplierImportsController, SupplyChainController, SupplyLinksController],
  providers: [
    SuppliersService,
    SitesService,
    SupplyLinksService,
    SupplyChainService,
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
    SupplierDirectory,
    SupplierScores,
    SupplyChainFigures,
  ],
})
export class SupplyChainModule {}
