import { People } from '@firebreak/identity/server';
import {
  AppConfig,
  CompanyDb,
  Mailer,
  Processes,
  type JobHandler,
  type Mail,
} from '@firebreak/platform/server';
import { REMIND_DAYS_BEFORE } from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { today } from '../today';
import { RemindTaskOwners, TellTaskOwner } from './talk-jobs';
import { taskDueMail, taskGivenMail, type TaskMailFacts } from './talk-mails';
import type { EntityManager } from 'typeorm';

interface DueRow {
  readonly owner_id: string;
  readonly due_on: string;
}

/** Sends somebody one mail about several tasks. */
@Injectable()
export class TaskMails {
  constructor(
    private readonly people: People,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
  ) {}

  /** @param tasks of one owner, at least one. @returns whether they want such mails, and could still do the tasks */
  async send(
    tx: EntityManager,
    tasks: readonly DueRow[],
    compose: (facts: TaskMailFacts) => Mail,
  ): Promise<boolean> {
    const [first] = [...tasks].sort((a, b) => a.due_on.localeCompare(b.due_on));
    const recipient = first && (await this.people.recipient(first.owner_id, 'statement:comment', 'tasks'));
    if (!first || !recipient) return false;
    const { email: to, language, name: recipientName } = recipient;
    const url = `${this.config.publicUrl}/statements/tasks`;
    const settingsUrl = `${this.config.publicUrl}/settings/account`;
    const about = { tasks: tasks.length, dueOn: first.due_on };
    await this.mailer.send(tx, compose({ to, language, recipientName, url, settingsUrl, ...about }));
    return true;
  }
}

/** Tells somebody of the tasks that became theirs and still are; each once. */
@Injectable()
@Processes(TellTaskOwner)
export class TellTaskOwnerProcessor implements JobHandler<{ readonly accountId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly mails: TaskMails,
  ) {}

  run({ accountId }: { readonly accountId: string }): Promise<{ mailed: boolean }> {
    return this.db.inCompany(async (tx) => {
      // What is due within the days of the reminder is reminded of by this mail.
      const tasks = await tx.query<DueRow[]>(
        `WITH told AS (
           UPDATE statement_task SET told_at = now(),
                  reminded_at = CASE WHEN due_on <= $2::date + $3::int THEN now() ELSE reminded_at END
            WHERE owner_id = $1 AND told_at IS NULL AND state = 'open' RETURNING owner_id, due_on)
         SELECT owner_id, due_on::text FROM told`,
        [accountId, today(), REMIND_DAYS_BEFORE],
      );
      return { mailed: await this.mails.send(tx, tasks, taskGivenMail) };
    });
  }
}

/**
 * Reminds every owner of what falls due, in one mail each, once for each task. Who has yet to be told that a task is
 * theirs is told its day then.
 */
@Injectable()
@Processes(RemindTaskOwners)
export class RemindTaskOwnersProcessor implements JobHandler<Record<string, never>> {
  constructor(
    private readonly db: CompanyDb,
    private readonly mails: TaskMails,
  ) {}

  run(): Promise<{ mailed: number }> {
    return this.remindAll(today());
  }

  /** @param day ISO: of the server, since a reminder a few hours early or late reminds all the same */
  remindAll(day: string): Promise<{ mailed: number }> {
    return this.db.inCompany(async (tx) => {
      const due = await tx.query<DueRow[]>(
        `WITH due AS (
           UPDATE statement_task SET reminded_at = now()
            WHERE state = 'open' AND told_at IS NOT NULL AND reminded_at IS NULL AND due_on <= $1::date + $2::int
            RETURNING owner_id, due_on)
         SELECT owner_id, due_on::text FROM due`,
        [day, REMIND_DAYS_BEFORE],
      );
      let mailed = 0;
      for (const tasks of Map.groupBy(due, ({ owner_id }) => owner_id).values()) {
        if (await this.mails.send(tx, tasks, taskDueMail)) mailed++;
      }
      return { mailed };
    });
  }
}
