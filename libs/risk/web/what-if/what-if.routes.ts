import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

/** `/risk/what-if`: other weights, other inputs, and what they would come to. */
export const whatIfRoutes: Routes = withTexts(
  'riskWhatIf',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: '',
      pathMatch: 'full',
      title: 'riskWhatIf.title',
      canActivate: [requires('risk:read')],
      loadComponent: () => import('./what-if-page').then((file) => file.WhatIfPage),
    },
    {
      path: 'scenarios',
      title: 'riskWhatIf.scenarios.title',
      canActivate: [requires('risk:read')],
      loadComponent: () => import('./scenarios/scenarios-page').then((file) => file.ScenariosPage),
    },
    {
      path: 'variant',
      title: 'riskWhatIf.variant.title',
      canActivate: [requires('risk:read')],
      loadComponent: () => import('./variant/variant-page').then((file) => file.VariantPage),
    },
  ],
);
