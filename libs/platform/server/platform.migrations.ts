import { CreateCompanyIsolation1767225600000 } from './database/migrations/1767225600000-create-company-isolation';
import { CreateStoredFile1767225602000 } from './files/migrations/1767225602000-create-stored-file';
import { CreateJobRun1767225601000 } from './jobs/migrations/1767225601000-create-job-run';
import { CreateLinkMail1767225604000 } from './mail/migrations/1767225604000-create-link-mail';
import { CountBulkMails1767225605000 } from './mail/migrations/1767225605000-count-bulk-mails';
import { CreateOutgoingMail1767225603000 } from './mail/migrations/1767225603000-create-outgoing-mail';

/** In order; released ones are never edited. */
export const platformMigrations = [
  CreateCompanyIsolation1767225600000,
  CreateJobRun1767225601000,
  CreateStoredFile1767225602000,
  CreateOutgoingMail1767225603000,
  CreateLinkMail1767225604000,
  CountBulkMails1767225605000,
];
