import type { Routes } from '@angular/router';
import { FINDING_TITLES } from '@firebreak/audits/model';
import { requires, withTexts } from '@firebreak/platform/web';
import { NO_SOURCES_OF_SCORES, SOURCES_OF_SCORES } from './chart-sources';
import { methodRoutes } from './method/method.routes';
import { placesRoutes } from './places/places.routes';
import { whatIfRoutes } from './what-if/what-if.routes';

const withRiskTexts = (routes: Routes) =>
  withTexts(
    'risk',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    [
      {
        path: '',
        providers: [SOURCES_OF_SCORES],
        children: withTexts('findingTitle', FINDING_TITLES, routes),
      },
    ],
  );

const overviewRoutes = withTexts(
  'riskOverview',
  {
    en: () => import('./overview/i18n/en.json'),
    es: () => import('./overview/i18n/es.json'),
    ar: () => import('./overview/i18n/ar.json'),
  },
  [
    {
      path: '',
      title: 'risk.dashboard.title',
      canActivate: [requires('risk:read')],
      pathMatch: 'full',
      loadComponent: () => import('./dashboard/risk-dashboard').then((file) => file.RiskDashboard),
    },
  ],
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

/** `/risk`: the company's risk at a glance. */
export const riskRoutes: Routes = withRiskTexts([
  // First: with nothing left of the address, the router takes any route without a path, whatever lies below it.
  ...overviewRoutes,
  ...withActionTexts([
    {
      path: 'actions',
      title: 'riskActions.company.title',
      canActivate: [requires('risk:read')],
      loadComponent: () => import('./actions/company-actions').then((file) => file.CompanyActions),
    },
  ]),
  { path: 'method', providers: [NO_SOURCES_OF_SCORES], children: methodRoutes },
  { path: 'what-if', children: whatIfRoutes },
  {
    path: 'editions',
    loadChildren: () => import('./editions/risk-editions.routes').then((file) => file.riskEditionsRoutes),
  },
  {
    path: 'runs',
    loadChildren: () => import('./editions/risk-editions.routes').then((file) => file.riskRunsRoutes),
  },
  ...withEntryTexts([
    {
      path: 'entry',
      title: 'riskEntry.title',
      canActivate: [requires('risk:read')],
      loadComponent: () => import('./entry/risk-entry').then((file) => file.RiskEntry),
    },
  ]),
  { path: '', children: placesRoutes },
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
