import { requires, withTexts } from '@firebreak/platform/web';

/** `/statements/:id/criteria` and `/statements/:id/figures`: from a law or a record to the sentence, and back. */
export const traceRoutes = withTexts(
  'trace',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: ':id/criteria',
      title: 'trace.criteria.title',
      canActivate: [requires('statement:read')],
      loadComponent: () => import('./criteria/criteria-page').then((file) => file.CriteriaPage),
    },
    {
      path: ':id/figures',
      title: 'trace.figures.title',
      canActivate: [requires('statement:read')],
      loadComponent: () => import('./figures/figures-page').then((file) => file.FiguresPage),
    },
  ],
);
