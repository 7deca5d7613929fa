import { CreateRiskScore1767226400000 } from './migrations/1767226400000-create-risk-score';
import { RiskRunEntity } from './risk-run.entity';
import { RiskScoreEntity } from './risk-score.entity';
import { RiskSiteScoreEntity } from './risk-site-score.entity';

export const riskEntities = [RiskRunEntity, RiskScoreEntity, RiskSiteScoreEntity];

export const riskMigrations = [CreateRiskScore1767226400000];
