import { AppConfig, CompanyDb, currentCompanyId, enqueue, RegularLook } from '@firebreak/platform/server';
import { REMIND_DAYS_BEFORE } from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { RemindTaskOwners } from './talk-jobs';

/** Orders reminders for every company that has tasks which fall due. */
@Injectable()
export class TasksClock extends RegularLook {
  protected readonly subject = 'tasks of statements';
  protected readonly everyMs = 3 * 60 * 60_000;

  constructor(
    config: AppConfig,
    private readonly db: CompanyDb,
  ) {
    super(config);
  }

  /** @returns for how many companies reminders were ordered */
  async look(): Promise<number> {
    const due = await this.db.global((tx) =>
      tx.query<{ company_id: string }[]>(
        `SELECT company_id FROM companies_with_tasks_due((now() AT TIME ZONE 'UTC')::date + $1::int)`,
        [REMIND_DAYS_BEFORE],
      ),
    );
    for (const { company_id: companyId } of due) {
      await this.db.runAs(companyId, () =>
        this.db.inCompany((tx) => enqueue(tx, RemindTaskOwners, {}, { dedupeKey: currentCompanyId() })),
      );
    }
    return due.length;
  }
}
