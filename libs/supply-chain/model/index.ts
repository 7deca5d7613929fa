export * from './problems';
export * from './supplier';
export * from './supplier-import';
export * from './supplier-query';
export * from './supply-chain-views';
export * from './tiers';
