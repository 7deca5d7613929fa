import { CreateSupplyChain1767226000000 } from './migrations/1767226000000-create-supply-chain';
import { CreateSupplierImport1767226001000 } from './migrations/1767226001000-create-supplier-import';
import { PublishRiskInputs1767226002000 } from './migrations/1767226002000-publish-risk-inputs';
import { SiteGoodEntity } from './site-good.entity';
import { SiteEntity } from './site.entity';
import { SupplierImportRowEntity } from './supplier-import-row.entity';
import { SupplierImportEntity } from './supplier-import.entity';
import { SupplierEntity } from './supplier.entity';
import { SupplyLinkEntity } from './supply-link.entity';

export const supplyChainEntities = [
  SupplierEntity,
  SiteEntity,
  SiteGoodEntity,
  SupplyLinkEntity,
  SupplierImportEntity,
  SupplierImportRowEntity,
];

export const supplyChainMigrations = [
  CreateSupplyChain1767226000000,
  CreateSupplierImport1767226001000,
  PublishRiskInputs1767226002000,
];
