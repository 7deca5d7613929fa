export { ExplainedScores } from './explained-scores';
export { RecomputeRisk } from './recompute-risk.job';
export { RiskFigures } from './risk-figures';
export { RiskRuns, type RunOutcome } from './runs/risk-runs.service';
export { RiskScoreEntity } from './risk-score.entity';
export { riskEntities, riskMigrations } from './risk-tables';
export { RiskModule } from './risk.module';
export { SupplierRisks } from './supplier-risks.service';
