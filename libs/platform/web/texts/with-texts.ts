import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { Texts, type TextLoaders } from './texts';

/**
 * Routes whose pages appear once their texts are there.
 * ```ts
 * export const auditsRoutes = withTexts('audits', {
 *   en: () => import('./i18n/en.json'),
 *   es: () => import('./i18n/es.json'),
 *   ar: () => import('./i18n/ar.json'),
 * }, [{ path: '', component: AuditList }]);
 * ```
 * The files hold the texts without the scope's name: `{ "list": { "title": "Audits" } }` is
 * `t('audits.list.title')`.
 */
export function withTexts(scope: string, loaders: TextLoaders, routes: Routes): Routes {
  return [
    {
      path: '',
      canActivate: [
        () =>
          inject(Texts)
            .add(scope, loaders)
            .then(() => true),
      ],
      children: routes,
    },
  ];
}
