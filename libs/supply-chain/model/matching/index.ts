export * from './blocking';
export * from './find-duplicates';
export * from './identifiers';
export * from './match';
export * from './match-index';
export * from './party';
