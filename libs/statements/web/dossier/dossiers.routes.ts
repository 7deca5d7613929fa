import { requires, withTexts } from '@firebreak/platform/web';

export const dossiersTexts = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
};

/** `/statements/dossiers`: answers to authorities, starting one, and the work on one (`?part=chain|documents|…`). */
export const dossiersRoutes = withTexts('dossiers', dossiersTexts, [
  {
    path: 'dossiers',
    pathMatch: 'full',
    title: 'dossiers.list.title',
    canActivate: [requires('statement:read')],
    loadComponent: () => import('./list/dossier-list').then((file) => file.DossierList),
  },
  {
    path: 'dossiers/new',
    title: 'dossiers.start.title',
    canActivate: [requires('statement:write')],
    loadComponent: () => import('./start/start-dossier').then((file) => file.StartDossierPage),
  },
  {
    path: 'dossiers/:id',
    title: 'dossiers.work.title',
    canActivate: [requires('statement:read')],
    loadComponent: () => import('./work/dossier-work').then((file) => file.DossierWork),
  },
]);
