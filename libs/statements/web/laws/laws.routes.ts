import { requires, withTexts } from '@firebreak/platform/web';

/** `/statements/laws`: the laws, one of them, and which of them apply to the company. */
export const lawsRoutes = withTexts(
  'laws',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: 'laws',
      pathMatch: 'full',
      title: 'laws.list.title',
      canActivate: [requires('statement:read')],
      loadComponent: () => import('./list/law-list').then((file) => file.LawListPage),
    },
    {
      path: 'laws/which-apply',
      title: 'laws.apply.title',
      canActivate: [requires('statement:read')],
      loadComponent: () => import('./apply/which-apply').then((file) => file.WhichApply),
    },
    {
      path: 'laws/:id',
      title: 'laws.law.title',
      canActivate: [requires('statement:read')],
      loadComponent: () => import('./law/law-page').then((file) => file.LawPage),
    },
  ],
);
