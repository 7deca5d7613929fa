export * from './risk-input-changed.event';
export { SitesService } from './sites.service';
export * from './supplier-directory';
export * from './supplier-scores';
export { SuppliersService, type CreateSupplier } from './suppliers.service';
export * from './supply-chain-figures';
export * from './supply-chain-tables';
export { SupplyChainModule } from './supply-chain.module';
export { SupplyLinksService } from './supply-links.service';
