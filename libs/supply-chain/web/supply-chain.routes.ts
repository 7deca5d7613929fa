import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';
import { duplicatesRoutes } from './duplicates/duplicates.routes';
import { withRegisterTexts } from './register/register-texts';

/**
 * `/suppliers`: the list with map and graph, the import, a supplier's record, and the pages to edit.
 * @param tabs parts of the record that other capabilities bring: `{ path: 'risk', loadChildren: … }`
 */
export function supplyChainRoutes(tabs: Routes = []): Routes {
  return withTexts(
    'supplyChain',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    [
      ...listRoutes,
      {
        path: 'import',
        title: 'supplyChain.import.title',
        canActivate: [requires('supplier:import')],
        loadComponent: () => import('./import/import-suppliers').then((file) => file.ImportSuppliersPage),
      },
      {
        path: 'import/:importId',
        title: 'supplyChain.import.title',
        canActivate: [requires('supplier:import')],
        loadComponent: () => import('./import/import-suppliers').then((file) => file.ImportSuppliersPage),
      },
      {
        path: 'cascade',
        loadChildren: () => import('./disclosure/disclosure.routes').then((file) => file.cascadeRoutes),
      },
      ...duplicatesRoutes,
      ...withRegisterTexts([
        {
          path: 'signals',
          loadChildren: () => import('./signals/signals.routes').then((file) => file.signalRoutes),
        },
        ...editRoutes,
        {
          path: ':id',
          title: 'supplyChain.record.title',
          canActivate: [requires('supplier:read')],
          loadComponent: () => import('./record/supplier-record').then((file) => file.SupplierRecord),
          children: [
            {
              path: '',
              pathMatch: 'full',
              loadComponent: () => import('./record/supplier-overview').then((file) => file.SupplierOverview),
            },
            {
              path: 'chain',
              loadChildren: () => import('./chain/chain.routes').then((file) => file.supplierChainRoutes),
            },
            {
              path: 'disclosures',
              loadChildren: () =>
                import('./disclosure/disclosure.routes').then((file) => file.supplierDisclosureRoutes),
            },
            {
              path: 'signals',
              loadChildren: () =>
                import('./signals/signals.routes').then((file) => file.supplierSignalRoutes),
            },
            ...tabs,
          ],
        },
      ]),
    ],
  );
}

/** The list with its views, which have texts of their own. */
const listRoutes: Routes = withTexts(
  'supplyViews',
  {
    en: () => import('./list/i18n/en.json'),
    es: () => import('./list/i18n/es.json'),
    ar: () => import('./list/i18n/ar.json'),
  },
  [
    {
      path: '',
      pathMatch: 'full',
      title: 'supplyChain.list.title',
      canActivate: [requires('supplier:read')],
      loadComponent: () => import('./list/supplier-list').then((file) => file.SupplierList),
    },
  ],
);

const supplierForm = () => import('./form/supplier-form').then((file) => file.SupplierForm);
const siteForm = () => import('./form/site-form').then((file) => file.SiteForm);
const linkForm = () => import('./form/link-form').then((file) => file.LinkForm);

/** Pages that change something, each with an address of its own. */
const editRoutes: Routes = [
  { path: 'new', title: 'supplyChain.form.newSupplier', loadComponent: supplierForm },
  { path: ':id/edit', title: 'supplyChain.form.editSupplier', loadComponent: supplierForm },
  { path: ':id/sites/new', title: 'supplyChain.form.newSite', loadComponent: siteForm },
  { path: ':id/sites/:siteId', title: 'supplyChain.form.editSite', loadComponent: siteForm },
  { path: ':id/links/new', title: 'supplyChain.form.newLink', loadComponent: linkForm },
  { path: ':id/links/:linkId', title: 'supplyChain.form.editLink', loadComponent: linkForm },
].map((route) => ({ ...route, canActivate: [requires('supplier:write')] }));
