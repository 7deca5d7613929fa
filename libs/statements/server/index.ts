export { LawFactsService } from './laws/law-facts.service';
export { LawsService } from './laws/laws.service';
export { StatementExports } from './statement-exports.service';
export { StatementFrameworks } from './statement-frameworks.service';
export { StatementSections } from './statement-sections.service';
export { statementsEntities, statementsMigrations } from './statements-tables';
export { StatementsModule } from './statements.module';
export { StatementsService } from './statements.service';
