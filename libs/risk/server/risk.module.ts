import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { SupplyChainModule } from '@firebreak/supply-chain/server';
import { CurrentReference } from './current-reference';
import { ExplainedScores } from './explained-scores';
import { MethodController } from './method/method.controller';
import { WorkedExampleFigures } from './method/worked-example.service';
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
  controllers: [MethodController, RiskController, RiskRunsController],
  providers: [
    CurrentReference,
    ExplainedScores,
    Headlines,
    RecomputeRiskProcessor,
    RiskDashboard,
    RiskFigures,
    RiskRefresh,
    ChainMemory,
    RiskRuns,
    RunReports,
    SupplierRisks,
    WorkedExampleFigures,
  ],
  exports: [RiskFigures, RiskRuns, SupplierRisks],
})
export class RiskModule {}
