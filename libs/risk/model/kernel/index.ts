export * from './chain-graph';
export * from './components';
export * from './exposures';
export * from './flow-graph';
export * from './link-shares';
export * from './numbered-chain';
