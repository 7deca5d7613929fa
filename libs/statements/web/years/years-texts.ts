import type { TextLoaders } from '@firebreak/platform/web';

/** Also added by the part of a statement's workspace that shows what was promised before. */
export const yearsTexts: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
};
