import { SignalLinkEntity } from './signal-link.entity';
import { SignalQuestionEntity } from './signal-question.entity';
import { SignalRunEntity } from './signal-run.entity';
import { SignalEntity } from './signal.entity';
import { SiteWorkforceHistoryEntity } from './site-workforce-history.entity';

export const signalEntities = [
  SignalEntity,
  SignalQuestionEntity,
  SignalLinkEntity,
  SiteWorkforceHistoryEntity,
  SignalRunEntity,
];
