/* The respondent's pages, by a door of their own: nothing of the buyer's pages comes with them. */
export { questionnairePortalRoutes } from './portal.routes';
