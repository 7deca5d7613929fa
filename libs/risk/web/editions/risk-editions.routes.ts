import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

/** `/risk/editions`: which editions the company's scores are made from, and what other ones did or would do. */
export const riskEditionsRoutes: Routes = withTexts(
  'riskEditions',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
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
    {
      path: 'moved',
      title: 'riskEditions.moved.title',
      canActivate: [requires('risk:read')],
      loadComponent: () => import('./edition-runs').then((file) => file.EditionRunsPage),
    },
    {
      path: 'moved/:runId',
      title: 'riskEditions.report.title',
      canActivate: [requires('risk:read')],
      loadComponent: () => import('./edition-report').then((file) => file.EditionReportPage),
    },
  ],
);
