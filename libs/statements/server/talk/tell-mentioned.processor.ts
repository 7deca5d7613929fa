import { People } from '@firebreak/identity/server';
import { AppConfig, CompanyDb, Mailer, Processes, type JobHandler } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TellMentioned } from './talk-jobs';
import { mentionedMail } from './talk-mails';

interface CalledRow {
  readonly statement_id: string;
  readonly section: string;
  readonly author: string;
  readonly organisation: string;
}

/** Mails somebody about the comments that call them; each is told once, and none that they answered meanwhile. */
@Injectable()
@Processes(TellMentioned)
export class TellMentionedProcessor implements JobHandler<{ readonly accountId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly people: People,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
  ) {}

  run({ accountId }: { readonly accountId: string }): Promise<{ comments: number }> {
    return this.db.inCompany(async (tx) => {
      const called = await takeUntold(tx, accountId);
      const recipient = await this.people.recipient(accountId, 'statement:read', 'mentions');
      if (!recipient || called.length === 0) return { comments: 0 };
      const { email: to, language, name: recipientName } = recipient;
      const facts = {
        authors: [...new Set(called.map(({ author }) => author))],
        comments: called.length,
        statements: [...new Set(called.map(({ organisation }) => organisation))],
        url: `${this.config.publicUrl}${placeOf(called)}`,
        settingsUrl: `${this.config.publicUrl}/settings/account`,
      };
      await this.mailer.send(tx, mentionedMail({ to, language, recipientName, ...facts }));
      return { comments: called.length };
    });
  }
}

/** Those that wait for an answer; from now on they are told, like those that were answered. */
function takeUntold(tx: EntityManager, accountId: string): Promise<CalledRow[]> {
  return tx.query<CalledRow[]>(
    `WITH told AS (
       UPDATE statement_mention SET told_at = now() WHERE account_id = $1 AND told_at IS NULL
       RETURNING company_id, comment_id)
     SELECT c.statement_id, c.section, c.author_name AS author, s.organisation ->> 'name' AS organisation
       FROM told t
       JOIN statement_comment c ON c.company_id = t.company_id AND c.id = t.comment_id
       JOIN statement s ON s.company_id = c.company_id AND s.id = c.statement_id
      WHERE NOT EXISTS (
        SELECT FROM statement_comment r
         WHERE r.company_id = c.company_id AND r.thread_id = c.thread_id AND r.author_id = $1
           AND r.id > c.id AND r.deleted_at IS NULL)
      ORDER BY c.id`,
    [accountId],
  );
}

/** The section, the statement, or the list of statements: the nearest place that has all of them. */
function placeOf(called: readonly CalledRow[]): string {
  const [first] = called;
  if (!first || called.some(({ statement_id }) => statement_id !== first.statement_id)) return '/statements';
  const statement = `/statements/${first.statement_id}`;
  return called.some(({ section }) => section !== first.section)
    ? statement
    : `${statement}?part=${first.section}`;
}
