export * from './campaign';
export * from './campaign-candidate';
export * from './campaign-faults';
export * from './campaign-message';
export * from './campaign-plan';
export * from './campaign-rules';
export * from './campaign-schedule';
