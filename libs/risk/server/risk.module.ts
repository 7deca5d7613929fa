import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { SupplyChainModule } from '@firebreak/supply-chain/server';
import { ActionRanking } from './actions/action-ranking.service';
import { ActionsController } from './actions/actions.controller';
import { PortfolioActions } from './actions/portfolio-actions.service';
import { RankActionsProcessor } from './actions/rank-actions.processor';
import { SupplierActions } from './actions/supplier-actions.service';
import { Certificates } from './certificate/certificates.service';
import { CurrentReference } from './current-reference';
import { RiskEntryController } from './entry/risk-entry.controller';
import { RiskEntry } from './entry/risk-entry.service';
import { RiskPaths } from './entry/risk-paths.service';
import { ExplainedScores } from './explained-scores';
import { DifferencesBetweenDays } from './explanation/differences-between-days.service';
import { ExplanationController } from './explanation/explanation.controller';
import { WhatWouldChange } from './explanation/what-would-change.service';
import { EditionChoices } from './editions/edition-choices.service';
import { EditionEffects } from './editions/edition-effects.service';
import { EditionMovements } from './editions/edition-movements.service';
import { MethodController } from './method/method.controller';
import { WorkedExampleFigures } from './method/worked-example.service';
import { RiskEditionsController } from './editions/risk-editions.controller';
import { RecomputeRiskProcessor } from './recompute-risk.processor';
import { RiskDashboard } from './risk-dashboard.service';
import { RiskFigures } from './risk-figures';
import { RiskRefresh } from './risk-refresh';
import { RiskController } from './risk.controller';
import { ChainMemory } from './runs/chain-memory';
import { Headlines } from './runs/headlines';
import { RiskRunsController } from './runs/risk-runs.controller';
import { RiskRuns } from './runs/risk-runs.service';
import { RunReports } from './runs/run-reports.service';
import { SupplierRisks } from './supplier-risks.service';

@Module({
  imports: [ReferenceDataModule, SupplyChainModule],
  controllers: [
    ActionsController,
    ExplanationController,
    MethodController,
    RiskController,
    RiskEditionsController,
    RiskEntryController,
    RiskRunsController,
  ],
  providers: [
    ActionRanking,
    Certificates,
    CurrentReference,
    DifferencesBetweenDays,
    PortfolioActions,
    RankActionsProcessor,
    EditionChoices,
    EditionEffects,
    EditionMovements,
    ExplainedScores,
    Headlines,
    RecomputeRiskProcessor,
    RiskDashboard,
    RiskEntry,
    RiskFigures,
    RiskPaths,
    RiskRefresh,
    ChainMemory,
    RiskRuns,
    RunReports,
    SupplierActions,
    SupplierRisks,
    WhatWouldChange,
    WorkedExampleFigures,
  ],
  exports: [RiskFigures, RiskRuns, SupplierRisks],
})
export class RiskModule {}
