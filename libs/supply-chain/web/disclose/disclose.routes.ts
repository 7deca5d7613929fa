import type { Routes } from '@angular/router';
import { withPlatformTexts, withTexts } from '@firebreak/platform/web/light';

/** `/disclose/:token`: where a supplier says whom it buys from. No frame, no account, light enough for a phone. */
export const disclosePortalRoutes: Routes = withPlatformTexts(
  withTexts(
    'disclosurePortal',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    [
      {
        path: ':token',
        title: 'disclosurePortal.title',
        loadComponent: () => import('./disclose-page').then((file) => file.DisclosePage),
      },
    ],
  ),
);
