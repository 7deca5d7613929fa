import { requires, withTexts } from '@firebreak/platform/web';

/** `/statements/:id/sign`: approval by a second person, signature, and what is before the public. */
export const signRoutes = withTexts(
  'sign',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: ':id/sign',
      title: 'sign.title',
      canActivate: [requires('statement:read')],
      loadComponent: () => import('./sign-page').then((file) => file.SignPage),
    },
  ],
);
