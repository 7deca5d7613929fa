export { RecomputeRisk } from './recompute-risk.job';
export { RiskFigures } from './risk-figures';
export { RiskRuns, type RunOutcome } from './runs/risk-runs.service';
export { riskEntities, riskMigrations } from './risk-tables';
export { RiskModule } from './risk.module';
export { SupplierRisks } from './supplier-risks.service';
export { inputHash, readContent, type Explained, type StoredContent } from './scores/page-content';
