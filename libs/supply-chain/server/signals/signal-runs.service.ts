import { Injectable } from '@nestjs/common';
import { CompanyDb, currentCompanyId, emit } from '@firebreak/platform/server';
import { findSignals, SignalReconciliation, type ReconciledSignals } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { RiskInputChanged } from '../risk-input-changed.event';
import { gatherSignalInputs } from './gather-signal-inputs.query';
import {
  clearSignals,
  insertSignals,
  noteSignalRun,
  refreshSignals,
  standingSignals,
} from './store-signals.query';

/** What a run came to, in signals. */
export interface SignalRunOutcome {
  readonly appeared: number;
  readonly standing: number;
  readonly cleared: number;
  /** Found and not written, by rule, because enough of the rule wait for a person already. */
  readonly leftOut: ReconciledSignals['leftOut'];
}

/** Looks through the supply chain of the current company by all rules, and keeps what people decided. */
@Injectable()
export class SignalRuns {
  constructor(private readonly db: CompanyDb) {}

  /**
   * Two runs of a company wait for each other. Data is read, judged and written in batches, so that the process
   * answers requests meanwhile and holds no more than the keys of what it found.
   */
  run(at: Date): Promise<SignalRunOutcome> {
    return this.db.inCompany(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('signals ' || $1, 0))`, [
        currentCompanyId(),
      ]);
      const asOf = at.toISOString().slice(0, 10);
      const reconciliation = new SignalReconciliation();
      for await (const signals of standingSignals(tx)) reconciliation.addStanding(signals);
      let standing = 0;
      const rescored = new Set<string>();
      for await (const inputs of gatherSignalInputs(tx, asOf)) {
        const stands = reconciliation.addFound(findSignals(inputs, asOf));
        standing += stands.length;
        for (const supplierId of await refreshSignals(tx, stands, at)) rescored.add(supplierId);
      }
      const { appears, clears, leftOut } = reconciliation.finish();
      await insertSignals(tx, appears, at);
      for (const supplierId of await clearSignals(tx, clears, at)) rescored.add(supplierId);
      await this.rescore(tx, rescored);
      await noteSignalRun(tx, asOf, leftOut);
      return { appeared: appears.length, standing, cleared: clears.length, leftOut };
    });
  }

  /** Only a confirmed signal is in the score; how serious it is follows its facts. */
  private async rescore(tx: EntityManager, supplierIds: ReadonlySet<string>): Promise<void> {
    if (supplierIds.size > 0) await emit(tx, RiskInputChanged, { supplierIds: [...supplierIds] });
  }
}
