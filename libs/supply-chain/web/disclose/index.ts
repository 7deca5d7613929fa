/* The disclosing supplier's pages, by a door of their own: nothing of the buyer's pages comes with them. */
export { disclosePortalRoutes } from './disclose.routes';
