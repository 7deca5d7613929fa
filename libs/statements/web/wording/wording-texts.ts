import type { TextLoaders } from '@firebreak/platform/web';

/** Of the history of sections and of suggestions, wherever they are shown. */
export const wordingTexts: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
};
