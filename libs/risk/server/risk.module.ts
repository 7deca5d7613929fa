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
import { HotSpotsController } from './hot-spots/hot-spots.controller';
import { HotSpots } from './hot-spots/hot-spots.service';
import { MethodController } from './method/method.controller';
import { WorkedExampleFigures } from './method/worked-example.service';
import { RiskOverviewController } from './overview/risk-overview.controller';
import { RiskOverview } from './overview/risk-overview.service';
import { CountryProfiles } from './profiles/country-profiles.service';
import { GoodProfiles } from './profiles/good-profiles.service';
import { ProfilesController } from './profiles/profiles.controller';
import { SectorProfiles } from './profiles/sector-profiles.service';
import { DifferencesBetweenDays } from './explanation/differences-between-days.service';
import { ExplanationController } from './explanation/explanation.controller';
import { WhatWouldChange } from './explanation/what-would-change.service';
import { RiskEntryController } from './entry/risk-entry.controller';
import { RiskEntry } from './entry/risk-entry.service';
import { RiskPaths } from './entry/risk-paths.service';
import { ExplainedScores } from './explained-scores';
import { EditionChoices } from './editions/edition-choices.service';
import { EditionEffects } from './editions/edition-effects.service';
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
import { ScenariosController } from './scenarios/scenarios.controller';
import { Scenarios } from './scenarios/scenarios.service';
import { VariantScores } from './scenarios/variant-scores.service';
import { Variants } from './scenarios/variants.service';
import { SupplierRisks } from './supplier-risks.service';
import { ToldSources } from './told-sources';
import { WhatIfController } from './what-if/what-if.controller';
import { WhatIf } from './what-if/what-if.service';

@Module({
  imports: [ReferenceDataModule, SupplyChainModule],
  controllers: [
    ActionsController,
    ExplanationController,
    HotSpotsController,
    MethodController,
    ProfilesController,
    RiskController,
    RiskEditionsController,
    RiskEntryController,
    RiskOverviewController,
    RiskRunsController,
    ScenariosController,
    WhatIfController,
  ],
  providers: [
    ActionRanking,
    Certificates,
    CountryProfiles,
    CurrentReference,
    DifferencesBetweenDays,
    EditionChoices,
    EditionEffects,
    ExplainedScores,
    Headlines,
    GoodProfiles,
    HotSpots,
    PortfolioActions,
    RankActionsProcessor,
    RecomputeRiskProcessor,
    RiskDashboard,
    RiskEntry,
    RiskFigures,
    RiskPaths,
    RiskOverview,
    RiskRefresh,
    ChainMemory,
    RiskRuns,
    SectorProfiles,
    SupplierActions,
    RunReports,
    Scenarios,
    SupplierRisks,
    ToldSources,
    WhatWouldChange,
    Variants,
    VariantScores,
    WhatIf,
    WorkedExampleFigures,
  ],
  exports: [RiskFigures, RiskRuns, SupplierRisks],
})
export class RiskModule {}
