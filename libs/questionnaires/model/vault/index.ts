export * from './vault-completeness';
export * from './vault-entry';
export * from './vault-group';
export * from './vault-proposals';
export * from './vault-snapshot';
export * from './vault-views';
