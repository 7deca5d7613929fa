import type { Routes } from '@angular/router';
import { requires, withTexts, type TextLoaders } from '@firebreak/platform/web';

const TEXTS: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
};

/** `/suppliers/cascade`: how far the chain is mapped, and asking suppliers to map more of it. */
export const cascadeRoutes: Routes = withTexts('disclosure', TEXTS, [
  {
    path: '',
    pathMatch: 'full',
    title: 'disclosure.cascade.title',
    canActivate: [requires('supplier:read')],
    loadComponent: () => import('./cascade-page').then((file) => file.CascadePage),
  },
  {
    path: 'shared',
    title: 'disclosure.shared.title',
    canActivate: [requires('supplier:read')],
    loadComponent: () => import('./shared-page').then((file) => file.SharedPage),
  },
  {
    path: 'ask',
    title: 'disclosure.ask.title',
    canActivate: [requires('supplier:write')],
    loadComponent: () => import('./ask-suppliers').then((file) => file.AskSuppliersPage),
  },
]);

/** The tab of a supplier's record: what it was asked, and what it disclosed as what. */
export const supplierDisclosureRoutes: Routes = withTexts('disclosure', TEXTS, [
  {
    path: '',
    loadComponent: () => import('./supplier-disclosures').then((file) => file.SupplierDisclosures),
  },
]);
