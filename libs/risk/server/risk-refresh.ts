import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { AppConfig, CompanyDb, on } from '@firebreak/platform/server';
import { ReferenceEditionChanged } from '@firebreak/reference-data/server';
import { RiskInputChanged } from '@firebreak/supply-chain/server';
import { CurrentReference } from './current-reference';
import { orderRecompute } from './recompute-risk.job';

/** How often to look whether a day has passed since a company's last run. */
const EVERY_MS = 15 * 60_000;

/** Orders runs: when something about a supplier changed, when an edition did, and once a day, because harm ages. */
@Injectable()
export class RiskRefresh implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('risk');
  private readonly stops: (() => void)[] = [];
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly db: CompanyDb,
    private readonly references: CurrentReference,
  ) {}

  onModuleInit(): void {
    this.stops.push(
      on(RiskInputChanged, async (tx) => void (await orderRecompute(tx))),
      on(ReferenceEditionChanged, async () => void (await this.orderDue())),
    );
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
   * Orders a run for every company whose last one was on another day or with other editions.
   * @returns how many
   */
  async orderDue(): Promise<number> {
    const { editions } = await this.references.of([]);
    const today = new Date().toISOString().slice(0, 10);
    const due = await this.db.global((tx) =>
      tx.query<{ company_id: string }[]>(`SELECT company_id FROM risk_companies_due($1, $2)`, [
        today,
        JSON.stringify(editions),
      ]),
    );
    for (const { company_id: companyId } of due) {
      await this.db.runAs(companyId, () => this.db.inCompany((tx) => orderRecompute(tx)));
    }
    return due.length;
  }

  private async look(): Promise<void> {
    try {
      await this.orderDue();
    } catch (error) {
      // The next look makes good; requests and changed inputs do not depend on it.
      this.log.warn(
        `looking for due scores failed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
