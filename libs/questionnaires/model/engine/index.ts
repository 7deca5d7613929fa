export type { Change } from './change';
export * from './compile';
export { FormState, type FormStart } from './form-state';
