import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';
import type { OwnTemplatePage } from './own-template-page';

const withPortalTexts = (routes: Routes) =>
  withTexts(
    'answerForm',
    {
      en: () => import('../portal/form/i18n/en.json'),
      es: () => import('../portal/form/i18n/es.json'),
      ar: () => import('../portal/form/i18n/ar.json'),
    },
    routes,
  );

const pages: Routes = [
  {
    path: '',
    title: 'builder.tab.questions',
    loadComponent: () => import('./editor/questions-page').then((file) => file.QuestionsPage),
  },
  {
    path: 'preview',
    children: withPortalTexts([
      {
        path: '',
        title: 'builder.tab.preview',
        loadComponent: () => import('./preview/preview-page').then((file) => file.PreviewPage),
      },
    ]),
  },
  {
    path: 'translations',
    title: 'builder.tab.translations',
    loadComponent: () => import('./translations/translations-page').then((file) => file.TranslationsPage),
  },
  {
    path: 'translations/:language',
    title: 'builder.tab.translations',
    loadComponent: () => import('./translations/translation-page').then((file) => file.TranslationPage),
  },
  {
    path: 'versions',
    title: 'builder.tab.versions',
    loadComponent: () => import('./versions/versions-page').then((file) => file.VersionsPage),
  },
];

/** `/questionnaires/builder`: the company's own questionnaires, a new one, and one to work on (`?at=<code>`). */
export const builderRoutes: Routes = withTexts(
  'builder',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: '',
      pathMatch: 'full',
      title: 'builder.list.title',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () => import('./own-template-list').then((file) => file.OwnTemplateList),
    },
    {
      path: 'new',
      title: 'builder.create.title',
      canActivate: [requires('template:write')],
      loadComponent: () => import('./create-own-template').then((file) => file.CreateOwnTemplatePage),
    },
    {
      path: ':id',
      canActivate: [requires('questionnaire:read')],
      canDeactivate: [(page: OwnTemplatePage) => page.mayLeave()],
      loadComponent: () => import('./own-template-page').then((file) => file.OwnTemplatePage),
      children: pages,
    },
  ],
);
