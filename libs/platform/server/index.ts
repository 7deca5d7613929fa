import 'reflect-metadata'; // first: every decorator below writes with it
export { AppConfig, readConfig, type S3Config } from './config/app-config';
export { prepareSettings, type PrepareSettings } from './config/prepare-settings';
export { CompanyDb } from './database/company-db';
export { CompanyReads } from './database/company-reads';
export { DatabaseListener } from './database/database-listener';
export { newId } from './database/new-id';
export { SingleStatements, type SingleStatement } from './database/single-statements';
export { DAYS_IN_UTC } from './database/session-options';
export { provisionDatabase, type DatabaseLogins, type DatabaseUrls } from './database/provision';
export {
  currentActor,
  currentCompanyId,
  currentScope,
  emptyScope,
  SYSTEM,
  withScope,
  type Actor,
  type Scope,
} from './database/scope';
export { defineEvent, emit, on, type DomainEvent } from './events/domain-event';
export { barePicture } from './files/pictures/bare-picture';
export { DamagedPicture, PictureTooLarge } from './files/pictures/damaged-picture';
export { logoPicture } from './files/pictures/logo-picture';
export { downloadHeaders } from './files/download-headers';
export {
  FileStore,
  spoolFolder,
  type NewFile,
  type ReceivedFile,
  type Reworked,
  type StoredFile,
} from './files/file-store';
export { FileSweep } from './files/file-sweep';
export { safeFileName } from './files/safe-file-name';
export { spool } from './files/spool';
export { VirusScanner } from './files/virus-scanner';
export { newCompanyLink, readCompanyLink, type CompanyLink } from './http/company-link';
export { createHttpApp } from './http/http-app';
export { IdPipe } from './http/id.pipe';
export type { JsonText } from './http/json-text';
export { describeAnswers, type ApiAnswers } from './http/openapi-answers';
export { IdCursor, PageLimit, PageQuery, TextCursor } from './http/page.query';
export { Flag, Listed } from './http/query-values';
export { sendProblem, toProblem } from './http/problem.filter';
export { Public, PUBLIC_ROUTE, REQUIRED_PERMISSION, Requires } from './http/requires';
export { cookieValue, sessionCookieName } from './http/security/session-cookie';
export { Trimmed } from './http/trimmed';
export { pieceOf, uploadOf, type Upload } from './http/uploads';
export { enqueue } from './jobs/enqueue';
export { defineJob, Processes, type JobContext, type JobHandler, type JobKind } from './jobs/job';
export { JobRuns } from './jobs/job-runs';
export { RegularLook } from './jobs/regular-look';
export { migrateQueueSchema } from './jobs/queue-backend';
export { LargeBody } from './http/large-body';
export { checkRow } from './http/validation';
export { createLogger, NestLogger } from './log/logger';
export { OutboxRelay } from './jobs/outbox-relay';
export { composeMail, type MailContent } from './mail/compose-mail';
export { LinkMails } from './mail/link-mails';
export { MailRefused, type RefusedMail } from './mail/mail-refused.event';
export { Mailer, type Mail } from './mail/mailer';
export { platformEntities } from './platform.entities';
export { platformMigrations } from './platform.migrations';
export { PlatformModule } from './platform.module';
