export { riskRoutes, supplierRiskRoutes } from './risk.routes';
