/**
 * Titles of findings by code in the languages of the interface, each loaded when it is asked for. Texts of pages: whoever
 * shows findings announces them under the name `findingTitle`.
 */
export const FINDING_TITLES = {
  en: () => import('./finding-titles/en.json'),
  es: () => import('./finding-titles/es.json'),
  ar: () => import('./finding-titles/ar.json'),
};
