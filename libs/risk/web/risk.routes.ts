import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';
import { methodRoutes } from './method/method.routes';

const withRiskTexts = (routes: Routes) =>
  withTexts(
    'risk',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    routes,
  );

const withEntryTexts = (routes: Routes) =>
  withTexts(
    'riskEntry',
    {
      en: () => import('./entry/i18n/en.json'),
      es: () => import('./entry/i18n/es.json'),
      ar: () => import('./entry/i18n/ar.json'),
    },
    routes,
  );

/** What would move a score, and what to do about it. */
const withActionTexts = (routes: Routes) =>
  withTexts(
    'riskActions',
    {
      en: () => import('./actions/i18n/en.json'),
      es: () => import('./actions/i18n/es.json'),
      ar: () => import('./actions/i18n/ar.json'),
    },
    routes,
  );

/** `/risk`: the company's risk at a glance. */
export const riskRoutes: Routes = withRiskTexts([
  ...withActionTexts([
    {
      path: 'actions',
      title: 'riskActions.company.title',
      canActivate: [requires('risk:read')],
      loadComponent: () => import('./actions/company-actions').then((file) => file.CompanyActions),
    },
  ]),
  { path: 'method', children: methodRoutes },
  {
    path: 'editions',
    loadChildren: () => import('./editions/risk-editions.routes').then((file) => file.riskEditionsRoutes),
  },
  {
    path: '',
    title: 'risk.dashboard.title',
    canActivate: [requires('risk:read')],
    loadComponent: () => import('./dashboard/risk-dashboard').then((file) => file.RiskDashboard),
  },
  ...withEntryTexts([
    {
      path: 'entry',
      title: 'riskEntry.title',
      canActivate: [requires('risk:read')],
      loadComponent: () => import('./entry/risk-entry').then((file) => file.RiskEntry),
    },
  ]),
]);

/** The tab `/suppliers/:id/risk` of the supplier's record; `id` comes from the record's route. */
export const supplierRiskRoutes: Routes = withRiskTexts(
  withActionTexts(
    withEntryTexts([
      {
        path: '',
        title: 'risk.tab.title',
        canActivate: [requires('risk:read')],
        loadComponent: () => import('./supplier/supplier-risk').then((file) => file.SupplierRisk),
      },
    ]),
  ),
);
