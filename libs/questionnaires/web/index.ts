export { questionnairesRoutes, supplierQuestionnairesRoutes } from './questionnaires.routes';
