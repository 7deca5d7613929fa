import type { Routes } from '@angular/router';
import { withPlatformTexts, withTexts } from '@firebreak/platform/web/light';
import { withRegisterTexts } from '../register/register-texts';

/** `/reply/:token`: where a supplier answers to a signal. No frame, no account, light enough for a weak connection. */
export const signalReplyRoutes: Routes = withPlatformTexts(
  withTexts(
    'signalReply',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    // For the names of processes.
    withRegisterTexts([
      {
        path: ':token',
        title: 'signalReply.title',
        loadComponent: () => import('./signal-reply-page').then((file) => file.SignalReplyPage),
      },
    ]),
  ),
);
