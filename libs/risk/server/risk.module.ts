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
import { EditionChoices } from './editions/edition-choices.service';
import { EditionEffects } from './editions/edition-effects.service';
import { EditionMovements } from './editions/edition-movements.service';
import { RiskEditionsController } from './editions/risk-editions.controller';
import { RecomputeRiskProcessor } from './recompute-risk.processor';
import { RiskDashboard } from './risk-dashboard.service';
import { RiskFigures } from './risk-figures';
import { RiskRefresh } from './risk-refresh';
import { RiskRuns } from './risk-runs.service';
import { RiskController } from './risk.controller';
import { SupplierRisks } from './supplier-risks.service';

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
    RiskOverviewController,
  ],
  providers: [
    ActionRanking,
    Certificates,
    CountryProfiles,
    CurrentReference,
    DifferencesBetweenDays,
    EditionChoices,
    EditionEffects,
    EditionMovements,
    GoodProfiles,
    HotSpots,
    PortfolioActions,
    RankActionsProcessor,
    RecomputeRiskProcessor,
    RiskDashboard,
    RiskFigures,
    RiskOverview,
    RiskRefresh,
    RiskRuns,
    SectorProfiles,
    SupplierActions,
    SupplierRisks,
    WhatWouldChange,
    WorkedExampleFigures,
  ],
  exports: [RiskFigures, RiskRuns, SupplierRisks],
})
export class RiskModule {}
