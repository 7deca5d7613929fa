import { requires, withTexts } from '@firebreak/platform/web';

/** `/statements/:id/forms`: official forms filled in from the statement's data, to complete and to copy. */
export const formsRoutes = withTexts(
  'forms',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: ':id/forms',
      title: 'forms.title',
      canActivate: [requires('statement:read')],
      loadComponent: () => import('./forms-page').then((file) => file.FormsPage),
    },
  ],
);
