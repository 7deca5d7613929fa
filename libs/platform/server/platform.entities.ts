import { StoredFileEntity } from './files/stored-file.entity';
import { OutgoingMailEntity } from './mail/outgoing-mail.entity';

export const platformEntities = [StoredFileEntity, OutgoingMailEntity];
