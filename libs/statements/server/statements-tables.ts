import { CreateStatement1767226500000 } from './migrations/1767226500000-create-statement';
import { SeveralFrameworks1767226500010 } from './migrations/1767226500010-several-frameworks';
import { StatementRenditionEntity } from './statement-rendition.entity';
import { StatementSectionEntity } from './statement-section.entity';
import { StatementVersionEntity } from './statement-version.entity';
import { StatementEntity } from './statement.entity';

export const statementsEntities = [
  StatementEntity,
  StatementSectionEntity,
  StatementVersionEntity,
  StatementRenditionEntity,
];

export const statementsMigrations = [CreateStatement1767226500000, SeveralFrameworks1767226500010];
