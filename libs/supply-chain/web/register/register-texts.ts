import type { TextLoaders } from '@firebreak/platform/web';

/** Texts of the register's parts: identifiers, processes, units, names and addresses. Scope `register`. */
export const registerTexts: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
};
