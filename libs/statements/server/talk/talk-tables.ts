import { StatementCommentEntity } from './statement-comment.entity';
import { StatementMentionEntity } from './statement-mention.entity';
import { StatementTaskEntity } from './statement-task.entity';

export const talkEntities = [StatementCommentEntity, StatementMentionEntity, StatementTaskEntity];
