export { auditsRoutes, supplierAuditsRoutes } from './audits.routes';
