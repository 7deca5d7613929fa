export * from './benchmark';
export * from './benchmark-rule';
export * from './insights';
export * from './submission-reading';
