import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { SupplyChainModule } from '@firebreak/supply-chain/server';
import { CurrentReference } from './current-reference';
import { ExplainedScores } from './explained-scores';
import { MethodController } from './method/method.controller';
import { WorkedExampleFigures } from './method/worked-example.service';
import { EditionChoices } from './editions/edition-choices.service';
import { EditionEffects } from './editions/edition-effects.service';
import { EditionMovements } from './editions/edition-movements.service';
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
import { WhatIfController } from './what-if/what-if.controller';
import { WhatIf } from './what-if/what-if.service';

@Module({
  imports: [ReferenceDataModule, SupplyChainModule],
  controllers: [
    MethodController,
    RiskController,
    RiskEditionsController,
    RiskRunsController,
    ScenariosController,
    WhatIfController,
  ],
  providers: [
    CurrentReference,
    EditionChoices,
    EditionEffects,
    EditionMovements,
    ExplainedScores,
    Headlines,
    RecomputeRiskProcessor,
    RiskDashboard,
    RiskFigures,
    RiskRefresh,
    ChainMemory,
    RiskRuns,
    RunReports,
    Scenarios,
    SupplierRisks,
    Variants,
    VariantScores,
    WhatIf,
    WorkedExampleFigures,
  ],
  exports: [RiskFigures, RiskRuns, SupplierRisks],
})
export class RiskModule {}
