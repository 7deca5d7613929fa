import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';
import { builderRoutes } from './builder/builder.routes';
import { VAULT_TEXTS } from './vault/vault.routes';

const withTemplateTexts = (routes: Routes) =>
  withTexts(
    'questionnaireTemplates',
    {
      en: () => import('./templates/i18n/en.json'),
      es: () => import('./templates/i18n/es.json'),
      ar: () => import('./templates/i18n/ar.json'),
    },
    routes,
  );

const withQuestionnaireTexts = (routes: Routes) =>
  withTexts(
    'questionnaires',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    routes,
  );

const withReviewTexts = (routes: Routes) =>
  withTexts(
    'questionnaireReview',
    {
      en: () => import('./review/i18n/en.json'),
      es: () => import('./review/i18n/es.json'),
      ar: () => import('./review/i18n/ar.json'),
    },
    routes,
  );

const feedbackRoutes = withTexts(
  'supplierFeedback',
  {
    en: () => import('./feedback/i18n/en.json'),
    es: () => import('./feedback/i18n/es.json'),
    ar: () => import('./feedback/i18n/ar.json'),
  },
  [
    {
      path: 'feedback',
      title: 'supplierFeedback.read.title',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () => import('./feedback/feedback-page').then((file) => file.FeedbackPage),
    },
  ],
);

const insightsRoutes = withTexts(
  'questionnaireInsights',
  {
    en: () => import('./insights/i18n/en.json'),
    es: () => import('./insights/i18n/es.json'),
    ar: () => import('./insights/i18n/ar.json'),
  },
  [
    {
      path: 'insights',
      title: 'questionnaireInsights.title',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () => import('./insights/insights-page').then((file) => file.InsightsPage),
    },
    {
      path: 'insights/benchmark',
      title: 'questionnaireInsights.benchmark.title',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () => import('./insights/benchmark-page').then((file) => file.BenchmarkPage),
    },
    {
      path: 'insights/:code',
      title: 'questionnaireInsights.question',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () =>
        import('./insights/question-insight-page').then((file) => file.QuestionInsightPage),
    },
  ],
);

/** `/questionnaires`: all of them, one to read, sending (`send?suppliers=<id>,<id>&template=<code>`), templates and their translations, campaigns, what
 * suppliers answered over all of them, and what they say about the buyer. */
export const questionnairesRoutes: Routes = withTemplateTexts(
  withQuestionnaireTexts([
    {
      path: '',
      pathMatch: 'full',
      title: 'questionnaires.list.title',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () => import('./list/questionnaire-list').then((file) => file.QuestionnaireList),
    },
    {
      path: 'send',
      title: 'questionnaires.send.title',
      canActivate: [requires('questionnaire:send')],
      loadComponent: () => import('./send/send-questionnaires').then((file) => file.SendQuestionnairesPage),
    },
    {
      path: 'template',
      title: 'questionnaires.template.title',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () => import('./read/template-page').then((file) => file.TemplatePage),
    },
    {
      path: 'template/:code',
      title: 'questionnaires.template.title',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () => import('./read/template-page').then((file) => file.TemplatePage),
    },
    {
      path: 'template/:code/translations/:language',
      title: 'questionnaireTemplates.review.title',
      canActivate: [requires('questionnaire:read')],
      loadComponent: () => import('./templates/translation-review').then((file) => file.TranslationReview),
    },
    ...withReviewTexts(
      withTexts('vault', VAULT_TEXTS, [
        {
          path: ':id/review',
          title: 'questionnaireReview.title',
          canActivate: [requires('questionnaire:read')],
          loadComponent: () => import('./review/review-workspace').then((file) => file.ReviewWorkspace),
        },
      ]),
    ),
    ...feedbackRoutes,
    ...insightsRoutes,
    {
      path: 'campaigns',
      loadChildren: () => import('./campaigns/campaigns.routes').then((file) => file.campaignsRoutes),
    },
    { path: 'builder', children: builderRoutes },
    ...withTexts('vault', VAULT_TEXTS, [
      {
        path: ':id',
        title: 'questionnaires.read.title',
        canActivate: [requires('questionnaire:read')],
        loadComponent: () => import('./read/questionnaire-page').then((file) => file.QuestionnairePage),
      },
    ]),
  ]),
);

/** The tab `/suppliers/:id/questionnaires` of the supplier's record; `id` comes from the record's route. */
export const supplierQuestionnairesRoutes: Routes = withQuestionnaireTexts([
  {
    path: '',
    title: 'questionnaires.tab.title',
    canActivate: [requires('questionnaire:read')],
    loadComponent: () => import('./list/supplier-questionnaires').then((file) => file.SupplierQuestionnaires),
  },
]);
