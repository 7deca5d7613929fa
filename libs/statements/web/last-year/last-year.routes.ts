import { requires, withTexts } from '@firebreak/platform/web';

/** `/statements/:id/last-year` and `/statements/:id/import`: what was stated before, beside and as a starting point. */
export const lastYearRoutes = withTexts(
  'lastYear',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: ':id/last-year',
      title: 'lastYear.beside.title',
      canActivate: [requires('statement:read')],
      loadComponent: () => import('./beside/beside-page').then((file) => file.BesidePage),
    },
    {
      path: ':id/import',
      title: 'lastYear.import.title',
      canActivate: [requires('statement:write')],
      loadComponent: () => import('./import/import-page').then((file) => file.ImportPage),
    },
  ],
);
