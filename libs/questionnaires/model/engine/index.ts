export * from './compile';
export { FormState, type Change, type FormStart } from './form-state';
