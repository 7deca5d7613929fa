export * from './risk-input-changed.event';
export * from './supplier-directory';
export * from './supplier-scores';
export * from './supply-chain-figures';
export * from './supply-chain-tables';
