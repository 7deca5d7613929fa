export * from './field';
export type { Register, RowRule } from './register';
export * from './registers';
export * from './row-faults';
export * from './summarise-programme';
export * from './few-people';
export * from './words/programme-words';
