import { AuditsModule } from '@firebreak/audits/server';
import { QuestionnairesModule } from '@firebreak/questionnaires/server';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { RiskModule } from '@firebreak/risk/server';
import { SupplyChainModule } from '@firebreak/supply-chain/server';
import { IdentityModule } from '@firebreak/identity/server';
import { Module } from '@nestjs/common';
import { StatementApprovalsController } from './approval/statement-approvals.controller';
import { StatementApprovals } from './approval/statement-approvals.service';
import { StatementBrands } from './brand/statement-brands.service';
import { dossierProviders } from './dossier/dossier-providers';
import { DossierDocuments } from './dossier/dossier-documents.service';
import { DossiersController } from './dossier/dossiers.controller';
import { DossiersService } from './dossier/dossiers.service';
import { StatementFormsController } from './forms/statement-forms.controller';
import { StatementForms } from './forms/statement-forms.service';
import { MadeFiles } from './files/made-files';
import { LastYearController } from './last-year/last-year.controller';
import { StatementImports } from './last-year/statement-imports.service';
import { LawFactsService } from './laws/law-facts.service';
import { LawVerdictsService } from './laws/law-verdicts.service';
import { LawsController } from './laws/laws.controller';
import { LawsService } from './laws/laws.service';
import { programmeProviders } from './programme/programme-providers';
import { ProgrammeController } from './programme/programme.controller';
import { ProgrammeRegisters } from './programme/programme-registers.service';
import { PublicStatementsController } from './publication/public-statements.controller';
import { RobotsController } from './publication/robots.controller';
import { PublicStatements } from './publication/public-statements.service';
import { StatementPublicationsController } from './publication/statement-publications.controller';
import { StatementPublications } from './publication/statement-publications.service';
import { RenderStatementProcessor } from './render-statement.processor';
import { StatementChecks } from './statement-checks.service';
import { StatementEvidence } from './statement-evidence.service';
import { StatementExportsController } from './statement-exports.controller';
import { StatementExports } from './statement-exports.service';
import { HomepageChecksController } from './homepage/homepage-checks.controller';
import { HomepageChecks } from './homepage/homepage-checks.service';
import { StatementFigures } from './statement-figures.service';
import { StatementFrameworks } from './statement-frameworks.service';
import { StatementSections } from './statement-sections.service';
import { StatementsController } from './statements.controller';
import { StatementsService } from './statements.service';
import { StatementCommentsController } from './talk/comments.controller';
import { StatementComments } from './talk/comments.service';
import { talkProviders } from './talk/talk-providers';
import { StatementTasksController } from './talk/tasks.controller';
import { StatementTasks } from './talk/tasks.service';
import { StatementTracesController } from './tracing/statement-traces.controller';
import { StatementTraces } from './tracing/statement-traces.service';
import { BoardSummariesController } from './years/board/board-summaries.controller';
import { BoardSummariesService } from './years/board/board-summaries.service';
import { RenderBoardSummaryProcessor } from './years/board/render-board-summary.processor';
import { CommitmentsService } from './years/commitments.service';
import { ComparisonService } from './years/comparison.service';
import { KpisService } from './years/kpis.service';
import { SectionHistory } from './wording/section-history.service';
import { AnnounceSuggestionsProcessor } from './wording/announce-suggestions.processor';
import { TellOfSuggestionsProcessor } from './wording/tell-of-suggestions.processor';
import { WordingSuggestions } from './wording/wording-suggestions.service';
import { WordingController } from './wording/wording.controller';
import { YearsController } from './years/years.controller';

/** Statements under modern slavery laws: drafted, checked, exported. */
@Module({
  imports: [
    IdentityModule,
    ReferenceDataModule,
    SupplyChainModule,
    AuditsModule,
    QuestionnairesModule,
    RiskModule,
  ],
  controllers: [
    StatementsController,
    StatementExportsController,
    StatementApprovalsController,
    StatementPublicationsController,
    HomepageChecksController,
    PublicStatementsController,
    RobotsController,
    LawsController,
    StatementFormsController,
    LastYearController,
    StatementTracesController,
    DossiersController,
    YearsController,
    BoardSummariesController,
    WordingController,
    StatementCommentsController,
    StatementTasksController,
    ProgrammeController,
  ],
  providers: [
    StatementFrameworks,
    StatementFigures,
    StatementEvidence,
    StatementsService,
    StatementSections,
    StatementChecks,
    StatementImports,
    StatementTraces,
    StatementBrands,
    StatementExports,
    StatementApprovals,
    StatementPublications,
    HomepageChecks,
    PublicStatements,
    LawsService,
    LawFactsService,
    LawVerdictsService,
    StatementForms,
    MadeFiles,
    RenderStatementProcessor,
    ...dossierProviders,
    ...talkProviders,
    ...programmeProviders,
    KpisService,
    CommitmentsService,
    ComparisonService,
    BoardSummariesService,
    RenderBoardSummaryProcessor,
    SectionHistory,
    WordingSuggestions,
    AnnounceSuggestionsProcessor,
    TellOfSuggestionsProcessor,
  ],
  exports: [
    StatementsService,
    StatementSections,
    StatementExports,
    StatementApprovals,
    StatementComments,
    StatementTasks,
    LawFactsService,
    LawsService,
    StatementForms,
    DossiersService,
    DossierDocuments,
    KpisService,
    CommitmentsService,
    BoardSummariesService,
    SectionHistory,
    WordingSuggestions,
    ProgrammeRegisters,
  ],
})
export class StatementsModule {}
