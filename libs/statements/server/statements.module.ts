import { AuditsModule } from '@firebreak/audits/server';
import { QuestionnairesModule } from '@firebreak/questionnaires/server';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { RiskModule } from '@firebreak/risk/server';
import { SupplyChainModule } from '@firebreak/supply-chain/server';
import { Module } from '@nestjs/common';
import { RenderStatementProcessor } from './render-statement.processor';
import { StatementChecks } from './statement-checks.service';
import { StatementEvidence } from './statement-evidence.service';
import { StatementExportsController } from './statement-exports.controller';
import { StatementExports } from './statement-exports.service';
import { StatementFigures } from './statement-figures.service';
import { StatementFrameworks } from './statement-frameworks.service';
import { StatementSections } from './statement-sections.service';
import { StatementsController } from './statements.controller';
import { StatementsService } from './statements.service';

/** Statements under modern slavery laws: drafted, checked, exported. */
@Module({
  imports: [ReferenceDataModule, SupplyChainModule, AuditsModule, QuestionnairesModule, RiskModule],
  controllers: [StatementsController, StatementExportsController],
  providers: [
    StatementFrameworks,
    StatementFigures,
    StatementEvidence,
    StatementsService,
    StatementSections,
    StatementChecks,
    StatementExports,
    RenderStatementProcessor,
  ],
  exports: [StatementsService, StatementSections, StatementExports],
})
export class StatementsModule {}
