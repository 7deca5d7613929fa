import { AppConfig, CompanyDb, currentCompanyId, enqueue, RegularLook } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { RemindAskedBack } from './remind-asked-back.job';

/** Orders a look after every company that has questions with suppliers. */
@Injectable()
export class AskedBackClock extends RegularLook {
  protected readonly subject = 'questions asked back';
  protected readonly everyMs = 3 * 60 * 60_000;

  constructor(
    config: AppConfig,
    private readonly db: CompanyDb,
  ) {
    super(config);
  }

  /** @returns for how many companies one was ordered */
  async look(): Promise<number> {
    const waiting = await this.db.global((tx) =>
      tx.query<{ company_id: string }[]>(`SELECT company_id FROM companies_with_asked_back()`),
    );
    for (const { company_id: companyId } of waiting) {
      await this.db.runAs(companyId, () =>
        this.db.inCompany((tx) => enqueue(tx, RemindAskedBack, {}, { dedupeKey: currentCompanyId() })),
      );
    }
    return waiting.length;
  }
}
