import type { TextLoaders } from '@firebreak/platform/web';

/** Also added by the parts of a statement's workspace and approval page that show comments and tasks. */
export const talkTexts: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
};
