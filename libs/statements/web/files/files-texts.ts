import type { TextLoaders } from '@firebreak/platform/web';

/** Added by the files of a statement, which are a part of its workspace with texts of their own. */
export const filesTexts: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
};
