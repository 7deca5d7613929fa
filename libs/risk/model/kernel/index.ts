export * from './chain-graph';
export * from './components';
export * from './exposures';
export * from './link-shares';
export * from './numbered-chain';
