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
      fr: () => import('../i18n/fr.json'),
      pt: () => import('../i18n/pt.json'),
      zh: () => import('../i18n/zh.json'),
      vi: () => import('../i18n/vi.json'),
      bn: () => import('../i18n/bn.json'),
      hi: () => import('../i18n/hi.json'),
      tr: () => import('../i18n/tr.json'),
      id: () => import('../i18n/id.json'),
      th: () => import('../i18n/th.json'),
    },
    [{ path: '', canActivate: [() => !!inject(PageTitle)], children: routes }],
  );
}
