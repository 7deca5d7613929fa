import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { SupplyChainModule } from '@firebreak/supply-chain/server';
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
    HotSpotsController,
    MethodController,
    ProfilesController,
    RiskController,
    RiskOverviewController,
  ],
  providers: [
    CountryProfiles,
    CurrentReference,
    GoodProfiles,
    HotSpots,
    RecomputeRiskProcessor,
    RiskDashboard,
    RiskFigures,
    RiskRefresh,
    RiskOverview,
    RiskRuns,
    SectorProfiles,
    SupplierRisks,
    WorkedExampleFigures,
  ],
  exports: [RiskFigures, RiskRuns, SupplierRisks],
})
export class RiskModule {}
