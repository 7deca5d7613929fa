export { identityRoutes, settingsRoutes } from './identity.routes';
