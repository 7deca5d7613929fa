export * from './facts-context';
export * from './packed-facts';
