import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

const withEditionTexts = (routes: Routes) =>
  withTexts(
    'riskEditions',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    routes,
  );

/** `/risk/editions`: which editions the company's scores are made from, and what other ones did or would do. */
export const riskEditionsRoutes: Routes = withEditionTexts([
  {
    path: '',
    pathMatch: 'full',
    title: 'riskEditions.choice.title',
    canActivate: [requires('risk:read')],
    loadComponent: () => import('./edition-choices').then((file) => file.EditionChoicesPage),
  },
  {
    path: 'effect',
    title: 'riskEditions.effect.title',
    canActivate: [requires('risk:read')],
    loadComponent: () => import('./edition-effect').then((file) => file.EditionEffectPage),
  },
]);

/** `/risk/runs`: every run of the company, what each moved and why; a trial of editions tells it in the same words. */
export const riskRunsRoutes: Routes = withEditionTexts([
  {
    path: '',
    pathMatch: 'full',
    title: 'riskEditions.runs.title',
    canActivate: [requires('risk:read')],
    loadComponent: () => import('../runs/run-list').then((file) => file.RunListPage),
  },
  {
    path: ':runId',
    title: 'riskEditions.run.title',
    canActivate: [requires('risk:read')],
    loadComponent: () => import('../runs/run-report').then((file) => file.RunReportPage),
  },
]);
