import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { PageTitle } from '../page/page-title';
import { withTexts } from './with-texts';

/** Routes that use the design system: its own texts come first. The application wraps all its routes. */
export function withPlatformTexts(routes: Routes): Routes {
  return withTexts(
    'platform',
    {
      en: () => import('../i18n/en.json'),
      es: () => import('../i18n/es.json'),
      ar: () => import('../i18n/ar.json'),
    },
    [{ path: '', canActivate: [() => !!inject(PageTitle)], children: routes }],
  );
}
