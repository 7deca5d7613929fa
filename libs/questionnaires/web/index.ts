export { questionnairesRoutes, supplierQuestionnairesRoutes } from './questionnaires.routes';
export * from './vault/vault.routes';
