export * from './benchmark';
export * from './benchmark-rule';
export * from './insights';
export * from './quartiles';
export * from './submission-reading';
