import { withTexts } from '@firebreak/platform/web';

/** `/suppliers/:id/chain`: a supplier's place in the chain, as a tab of its record. */
export const supplierChainRoutes = withTexts(
  'chain',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: '',
      pathMatch: 'full',
      loadComponent: () => import('./supplier-chain').then((file) => file.SupplierChain),
    },
  ],
);
