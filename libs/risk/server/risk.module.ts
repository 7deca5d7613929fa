import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { SupplyChainModule } from '@firebreak/supply-chain/server';
import { CurrentReference } from './current-reference';
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
import { RiskRuns } from './risk-runs.service';
import { RiskController } from './risk.controller';
import { SupplierRisks } from './supplier-risks.service';

@Module({
  imports: [ReferenceDataModule, SupplyChainModule],
  controllers: [MethodController, RiskController, RiskEditionsController],
  providers: [
    CurrentReference,
    EditionChoices,
    EditionEffects,
    EditionMovements,
    RecomputeRiskProcessor,
    RiskDashboard,
    RiskFigures,
    RiskRefresh,
    RiskRuns,
    SupplierRisks,
    WorkedExampleFigures,
  ],
  exports: [RiskFigures, RiskRuns, SupplierRisks],
})
export class RiskModule {}
