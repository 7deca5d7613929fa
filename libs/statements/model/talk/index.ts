export * from './comment';
export * from './mention';
export * from './quote-anchor';
export * from './task';
