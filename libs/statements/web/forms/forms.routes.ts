import { requires, withTexts, type TextLoaders } from '@firebreak/platform/web';

export const formsTexts: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
};

/** `/statements/:id/forms`: official forms filled in from the statement's data, to complete and to copy. */
export const formsRoutes = withTexts('forms', formsTexts, [
  {
    path: ':id/forms',
    title: 'forms.title',
    canActivate: [requires('statement:read')],
    loadComponent: () => import('./forms-page').then((file) => file.FormsPage),
  },
]);
