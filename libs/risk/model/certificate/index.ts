export * from './certificate';
export * from './citation';
export * from './reproduce';
