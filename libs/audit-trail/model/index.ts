export * from './audit-entry';
export * from './chain-verification';
export * from './differences';
export * from './trail-check';
