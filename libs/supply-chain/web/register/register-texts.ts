import type { Routes } from '@angular/router';
import { withTexts } from '@firebreak/platform/web/light';

/** Routes whose pages name the register's parts: identifiers, processes, units, names and addresses. */
export function withRegisterTexts(routes: Routes): Routes {
  return withTexts(
    'register',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    routes,
  );
}
