import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

/** `/questionnaires/campaigns`: all rounds, one with its board, and the form of a new one or a draft. */
export const campaignsRoutes: Routes = withTexts(
  'campaigns',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: '',
      pathMatch: 'full',
      title: 'campaigns.list.title',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () => import('./list/campaign-list').then((file) => file.CampaignList),
    },
    {
      path: 'new',
      title: 'campaigns.form.titleNew',
      canActivate: [requires('questionnaire:send')],
      loadComponent: () => import('./edit/campaign-form').then((file) => file.CampaignForm),
    },
    {
      path: ':id/edit',
      title: 'campaigns.form.titleEdit',
      canActivate: [requires('questionnaire:send')],
      loadComponent: () => import('./edit/campaign-form').then((file) => file.CampaignForm),
    },
    {
      path: ':id',
      title: 'campaigns.board.title',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () => import('./board/campaign-page').then((file) => file.CampaignPage),
    },
  ],
);
