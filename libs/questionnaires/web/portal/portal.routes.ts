import type { Routes } from '@angular/router';
import { withPlatformTexts, withTexts } from '@firebreak/platform/web/light';

/** `/answer/:token/feedback`: what the supplier says about the buyer, once its answers are submitted. */
const feedbackRoutes = withTexts(
  'supplierFeedback',
  {
    en: () => import('../feedback/i18n/en.json'),
    es: () => import('../feedback/i18n/es.json'),
    ar: () => import('../feedback/i18n/ar.json'),
  },
  [
    {
      path: ':token/feedback',
      title: 'supplierFeedback.give.title',
      loadComponent: () => import('../feedback/give-feedback').then((file) => file.GiveFeedbackPage),
    },
  ],
);

/** `/answer/:token`: where a supplier answers. No frame, no account, light enough for a weak connection. */
export const questionnairePortalRoutes: Routes = withPlatformTexts([
  ...feedbackRoutes,
  ...withTexts(
    'questionnairePortal',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    [
      {
        path: ':token',
        title: 'questionnairePortal.title',
        loadComponent: () => import('./portal-page').then((file) => file.PortalPage),
      },
    ],
  ),
]);
