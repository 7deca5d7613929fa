import { Injectable } from '@nestjs/common';
import { CompanyDb, currentCompanyId, emit, newId } from '@firebreak/platform/server';
import { findSignals, reconcileSignals, type SignalChange } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { RiskInputChanged } from '../risk-input-changed.event';
import { gatherSignalInputs } from './gather-signal-inputs.query';
import { clearSignals, insertSignals, refreshSignals, standingSignals } from './store-signals.query';

/** What a run came to, in signals. */
export interface SignalRunOutcome {
  readonly appeared: number;
  readonly standing: number;
  readonly cleared: number;
}

/** Looks through the supply chain of the current company by all rules, and keeps what people decided. */
@Injectable()
export class SignalRuns {
  constructor(private readonly db: CompanyDb) {}

  /** Two runs of a company wait for each other. */
  run(at: Date): Promise<SignalRunOutcome> {
    return this.db.inCompany(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('signals ' || $1, 0))`, [
        currentCompanyId(),
      ]);
      const asOf = at.toISOString().slice(0, 10);
      const found = findSignals(await gatherSignalInputs(tx, asOf), asOf);
      const outcome = await this.store(tx, reconcileSignals(await standingSignals(tx), found), at);
      await tx.query(
        `INSERT INTO signal_run (as_of) VALUES ($1) ON CONFLICT (company_id) DO UPDATE SET as_of = excluded.as_of`,
        [asOf],
      );
      return outcome;
    });
  }

  private async store(
    tx: EntityManager,
    changes: readonly SignalChange[],
    at: Date,
  ): Promise<SignalRunOutcome> {
    const appears = changes.flatMap((change) => (change.kind === 'appears' ? change.found : []));
    const stands = changes.filter((change) => change.kind === 'stands');
    const clears = changes.flatMap((change) => (change.kind === 'clears' ? change.id : []));
    await insertSignals(
      tx,
      appears.map((found) => ({ id: newId(), found })),
      at,
    );
    const graver = await refreshSignals(tx, stands, at);
    const confirmed = await clearSignals(tx, clears, at);
    // Only a confirmed signal is in the score; how serious it is follows its facts.
    const supplierIds = [...new Set([...graver, ...confirmed])];
    if (supplierIds.length > 0) await emit(tx, RiskInputChanged, { supplierIds });
    return { appeared: appears.length, standing: stands.length, cleared: clears.length };
  }
}
