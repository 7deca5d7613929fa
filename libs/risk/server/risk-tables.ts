import { RiskNextActionEntity } from './actions/risk-next-action.entity';
import { RiskPortfolioEntity } from './actions/risk-portfolio.entity';
import { RiskSupplierPullEntity } from './actions/risk-supplier-pull.entity';
import { RiskEntryEntity } from './entry/risk-entry.entity';
import { CreateRiskScore1767226400000 } from './migrations/1767226400000-create-risk-score';
import { AddPresence1767226401000 } from './migrations/1767226401000-add-presence';
import { AddRunWeights1767226402000 } from './migrations/1767226402000-add-run-weights';
import { CreateNextActions1767226410000 } from './migrations/1767226410000-create-next-actions';
import { StoreScoresCompactly1767226403000 } from './migrations/1767226403000-store-scores-compactly';
import { RunByChange1767226404000 } from './migrations/1767226404000-run-by-change';
import { CreateRiskEntry1767226440000 } from './migrations/1767226440000-create-risk-entry';
import { CreateScenario1767226420000 } from './migrations/1767226420000-create-scenario';
import { ScenarioEntity } from './scenarios/scenario.entity';
import { KeepVariantHistory1767226475000 } from './migrations/1767226475000-keep-variant-history';
import { VariantEntity, VariantHistoryEntity, VariantScoreEntity } from './scenarios/variant.entity';
import { CreateEditionChoice1767226450000 } from './migrations/1767226450000-create-edition-choice';
import { AddBestAction1767226470000 } from './migrations/1767226470000-add-best-action';
import { DeletionsTakeTurns1767226480000 } from './migrations/1767226480000-deletions-take-turns';
import { EditionChoiceEntity } from './editions/edition-choice.entity';
import { RiskRunEntity } from './risk-run.entity';
import { RiskScorePageEntity } from './scores/risk-score-page.entity';
import { StoreScoresInPages1767226460000 } from './migrations/1767226460000-store-scores-in-pages';
import { RiskChangeEntity, RiskContextEntity, RiskStateEntity } from './runs/risk-run-tables.entity';

export const riskEntities = [
  EditionChoiceEntity,
  RiskNextActionEntity,
  RiskPortfolioEntity,
  RiskRunEntity,
  RiskScorePageEntity,
  RiskSupplierPullEntity,
  RiskEntryEntity,
  RiskChangeEntity,
  RiskContextEntity,
  RiskStateEntity,
  ScenarioEntity,
  VariantEntity,
  VariantHistoryEntity,
  VariantScoreEntity,
];

export const riskMigrations = [
  CreateRiskScore1767226400000,
  AddPresence1767226401000,
  AddRunWeights1767226402000,
  StoreScoresCompactly1767226403000,
  RunByChange1767226404000,
  CreateNextActions1767226410000,
  CreateScenario1767226420000,
  CreateRiskEntry1767226440000,
  CreateEditionChoice1767226450000,
  StoreScoresInPages1767226460000,
  AddBestAction1767226470000,
  KeepVariantHistory1767226475000,
  DeletionsTakeTurns1767226480000,
];
