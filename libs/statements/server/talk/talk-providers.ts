import { Colleagues } from './colleagues.service';
import { StatementComments } from './comments.service';
import { RemindTaskOwnersProcessor, TaskMails, TellTaskOwnerProcessor } from './task-mails.processors';
import { TasksClock } from './tasks-clock';
import { StatementTasks } from './tasks.service';
import { TellMentionedProcessor } from './tell-mentioned.processor';

export const talkProviders = [
  Colleagues,
  StatementComments,
  StatementTasks,
  TaskMails,
  TellMentionedProcessor,
  TellTaskOwnerProcessor,
  RemindTaskOwnersProcessor,
  TasksClock,
];
