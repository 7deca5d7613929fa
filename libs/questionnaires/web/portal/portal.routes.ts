import type { Routes } from '@angular/router';
import { withPlatformTexts, withTexts } from '@firebreak/platform/web/light';

const resultRoutes: Routes = withTexts(
  'questionnaireResult',
  {
    en: () => import('./result/i18n/en.json'),
    es: () => import('./result/i18n/es.json'),
    ar: () => import('./result/i18n/ar.json'),
    fr: () => import('./result/i18n/fr.json'),
    pt: () => import('./result/i18n/pt.json'),
    zh: () => import('./result/i18n/zh.json'),
    vi: () => import('./result/i18n/vi.json'),
    bn: () => import('./result/i18n/bn.json'),
    hi: () => import('./result/i18n/hi.json'),
    tr: () => import('./result/i18n/tr.json'),
    id: () => import('./result/i18n/id.json'),
    th: () => import('./result/i18n/th.json'),
  },
  [
    {
      path: ':token/result',
      title: 'questionnaireResult.title',
      loadComponent: () => import('./result/result-page').then((file) => file.ResultPage),
    },
  ],
);

/** `/answer/:token/feedback`: what the supplier says about the buyer, once its answers are submitted. */
const feedbackRoutes = withTexts(
  'giveFeedback',
  {
    en: () => import('../feedback/give/i18n/en.json'),
    es: () => import('../feedback/give/i18n/es.json'),
    ar: () => import('../feedback/give/i18n/ar.json'),
    fr: () => import('../feedback/give/i18n/fr.json'),
    pt: () => import('../feedback/give/i18n/pt.json'),
    zh: () => import('../feedback/give/i18n/zh.json'),
    vi: () => import('../feedback/give/i18n/vi.json'),
    bn: () => import('../feedback/give/i18n/bn.json'),
    hi: () => import('../feedback/give/i18n/hi.json'),
    tr: () => import('../feedback/give/i18n/tr.json'),
    id: () => import('../feedback/give/i18n/id.json'),
    th: () => import('../feedback/give/i18n/th.json'),
  },
  [
    {
      path: ':token/feedback',
      title: 'giveFeedback.give.title',
      loadComponent: () => import('../feedback/give/give-feedback').then((file) => file.GiveFeedbackPage),
    },
  ],
);

/**
 * `/answer/:token`: where a supplier answers; `/answer/:token/result`: what came of it. No frame, no account, light enough
 * for a weak connection.
 */
export const questionnairePortalRoutes: Routes = withPlatformTexts([
  ...feedbackRoutes,
  ...withTexts(
    'questionnairePortal',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
      fr: () => import('./i18n/fr.json'),
      pt: () => import('./i18n/pt.json'),
      zh: () => import('./i18n/zh.json'),
      vi: () => import('./i18n/vi.json'),
      bn: () => import('./i18n/bn.json'),
      hi: () => import('./i18n/hi.json'),
      tr: () => import('./i18n/tr.json'),
      id: () => import('./i18n/id.json'),
      th: () => import('./i18n/th.json'),
    },
    [
      {
        path: ':token',
        title: 'questionnairePortal.title',
        loadComponent: () => import('./portal-page').then((file) => file.PortalPage),
      },
      ...resultRoutes,
    ],
  ),
]);
