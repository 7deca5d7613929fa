import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { AppConfig, CompanyDb, on } from '@firebreak/platform/server';
import { ReferenceEditionChanged } from '@firebreak/reference-data/server';
import { RiskInputChanged } from '@firebreak/supply-chain/server';
import { CurrentReference } from './current-reference';
import { orderDueRecompute, orderRecompute } from './recompute-risk.job';
import { noteChanges } from './runs/changes.query';

/** How often to look whether a day has passed since a company's last run. */
const EVERY_MS = 15 * 60_000;

/** So many due companies come at once, further ones so much later each, and the last after so long at most. */
const AT_ONCE = 10;
const APART_MS = 1000;
const LONGEST_MS = 6 * 60 * 60_000;
/** That of any run: see `RecomputeRisk`. */
const LEAST_MS = 200;

/** When the due run of a company begins. @param place among the companies that are due, from 0 */
export function turnInMs(place: number, companies: number): number {
  const apart = Math.min(APART_MS, LONGEST_MS / Math.max(1, companies));
  return LEAST_MS + Math.round(apart * Math.max(0, place + 1 - AT_ONCE));
}

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
      on(RiskInputChanged, async (tx, { supplierIds }) => {
        await noteChanges(tx, supplierIds);
        await orderRecompute(tx);
      }),
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
   * Orders a run for every company whose last one was on another day or with other editions, one after the other: hundreds
   * of companies at once would hold up whoever changes something just then.
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
    for (const [place, { company_id: companyId }] of due.entries()) {
      const wait = turnInMs(place, due.length);
      await this.db.runAs(companyId, () => this.db.inCompany((tx) => orderDueRecompute(tx, wait)));
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
