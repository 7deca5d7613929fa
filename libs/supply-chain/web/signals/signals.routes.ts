import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

const withSignalTexts = (routes: Routes) =>
  withTexts(
    'signals',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    routes,
  );

/** `/suppliers/signals`: the review list. */
export const signalRoutes: Routes = withSignalTexts([
  {
    path: '',
    title: 'signals.title',
    canActivate: [requires('supplier:read')],
    loadComponent: () => import('./signal-list').then((file) => file.SignalList),
  },
]);

/** The tab `/suppliers/:id/signals` of the supplier's record; `id` comes from the record's route. */
export const supplierSignalRoutes: Routes = withSignalTexts([
  {
    path: '',
    title: 'signals.title',
    canActivate: [requires('supplier:read')],
    loadComponent: () => import('./supplier-signals').then((file) => file.SupplierSignals),
  },
]);
