import { HttpErrorResponse } from '@angular/common/http';
import type { TextLoaders, Texts } from '@firebreak/platform/web/light';

const answerFormTexts: TextLoaders = {
  en: () => import('./form/i18n/en.json'),
  es: () => import('./form/i18n/es.json'),
  ar: () => import('./form/i18n/ar.json'),
  fr: () => import('./form/i18n/fr.json'),
  pt: () => import('./form/i18n/pt.json'),
  zh: () => import('./form/i18n/zh.json'),
  vi: () => import('./form/i18n/vi.json'),
  bn: () => import('./form/i18n/bn.json'),
  hi: () => import('./form/i18n/hi.json'),
  tr: () => import('./form/i18n/tr.json'),
  id: () => import('./form/i18n/id.json'),
  th: () => import('./form/i18n/th.json'),
};

export type FormEngine = typeof import('./form-engine');

/**
 * Fetches what questions need and the door does not: the engine, and the form's words.
 * @throws HttpErrorResponse without a status where there is no connection, as for anything else that never arrives
 */
export async function loadForm(texts: Texts): Promise<FormEngine> {
  try {
    const [engine] = await Promise.all([import('./form-engine'), texts.add('answerForm', answerFormTexts)]);
    return engine;
  } catch (error) {
    throw new HttpErrorResponse({ error, status: 0 });
  }
}
