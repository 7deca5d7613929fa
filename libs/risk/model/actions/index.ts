export * from './action-ranks';
export * from './candidates';
export * from './effort';
export * from './focus';
export * from './next-action';
export * from './next-actions';
export * from './portfolio';
export * from './views';
