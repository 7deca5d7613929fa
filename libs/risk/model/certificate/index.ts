export * from './certificate';
export * from './reproduce';
