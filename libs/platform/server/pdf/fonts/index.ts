export { canWrite, fontFor, type FontStyle } from './choose-font';
export { DocumentFont } from './document-font';
export { foreignLanguage } from './foreign-language';
export type { FontName } from './font-files';
export { shapeWord, wordsOf } from './letters';
export { openFont } from './open-font';
