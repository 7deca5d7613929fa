import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { AppConfig, CompanyDb, on } from '@firebreak/platform/server';
import { RiskInputChanged } from '../risk-input-changed.event';
import { orderSignalRun } from './find-signals.job';

/** How often the product looks for companies that nobody has looked through today. */
const EVERY_MS = 30 * 60_000;

/** Orders runs: when a supplier, site, link or audit changed, and once a day, because some rules count days. */
@Injectable()
export class SignalRefresh implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('signals');
  private readonly stops: (() => void)[] = [];
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly db: CompanyDb,
  ) {}

  onModuleInit(): void {
    this.stops.push(on(RiskInputChanged, async (tx) => void (await orderSignalRun(tx))));
  }

  onApplicationBootstrap(): void {
    if (!this.config.workers) return;
    const look = () => (this.looking = this.look());
    const timer = setInterval(look, EVERY_MS);
    this.stops.push(() => clearInterval(timer));
    look();
  }

  async onModuleDestroy(): Promise<void> {
    for (const stop of this.stops) stop();
    await this.looking;
  }

  /**
   * Orders a run for every company that was last looked through on another day.
   * @returns how many
   */
  async orderDue(): Promise<number> {
    const today = new Date().toISOString().slice(0, 10);
    const due = await this.db.global((tx) =>
      tx.query<{ company_id: string }[]>(`SELECT company_id FROM signal_companies_due($1)`, [today]),
    );
    for (const { company_id: companyId } of due) {
      await this.db.runAs(companyId, () => this.db.inCompany((tx) => orderSignalRun(tx)));
    }
    return due.length;
  }

  private async look(): Promise<void> {
    try {
      await this.orderDue();
    } catch (error) {
      // The next look makes good; changes of the data do not depend on it.
      this.log.warn(
        `looking for due signals failed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
