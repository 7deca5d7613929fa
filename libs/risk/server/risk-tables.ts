import { CreateRiskScore1767226400000 } from './migrations/1767226400000-create-risk-score';
import { AddPresence1767226401000 } from './migrations/1767226401000-add-presence';
import { AddRunWeights1767226402000 } from './migrations/1767226402000-add-run-weights';
import { CreateEditionChoice1767226450000 } from './migrations/1767226450000-create-edition-choice';
import { EditionChoiceEntity } from './editions/edition-choice.entity';
import { RiskRunEntity } from './risk-run.entity';
import { RiskScoreEntity } from './risk-score.entity';
import { RiskSiteScoreEntity } from './risk-site-score.entity';

export const riskEntities = [EditionChoiceEntity, RiskRunEntity, RiskScoreEntity, RiskSiteScoreEntity];

export const riskMigrations = [
  CreateRiskScore1767226400000,
  AddPresence1767226401000,
  AddRunWeights1767226402000,
  CreateEditionChoice1767226450000,
];
