/*
 * Building templates: behind an entry of its own, so that the respondent's page carries none of it.
 */
export * from './condition-choices';
export * from './condition-text';
export * from './deep-equal';
export * from './draft-faults';
export * from './edit-template';
export * from './own-template';
export * from './own-translation';
export * from './read-template';
export * from './template-differences';
export * from './sheet/read-sheet';
export * from './sheet/sheet-columns';
export * from './sheet/write-sheet';
export { yesNoOptions } from './sheet/yes-no-words';
