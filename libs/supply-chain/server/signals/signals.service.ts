import { Injectable } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, emit, FileStore, type StoredFile } from '@firebreak/platform/server';
import { signalProblem, type SignalCount, type SignalView } from '@firebreak/supply-chain/model';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { RiskInputChanged } from '../risk-input-changed.event';
import { orderSignalRun } from './find-signals.job';
import { countSignals, getSignal, listSignals, type SignalListQuery } from './list-signals.query';
import { SignalQuestionEntity } from './signal-question.entity';
import { SignalEntity } from './signal.entity';

/** The review list: what the data asks, and what people decide. Nothing is decided by itself. */
@Injectable()
export class SignalsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
  ) {}

  list(query: SignalListQuery): Promise<Page<SignalView>> {
    return this.db.inCompany((tx) => listSignals(tx, query));
  }

  counts(supplierId?: string): Promise<SignalCount[]> {
    return this.db.inCompany((tx) => countSignals(tx, supplierId));
  }

  /** @throws Problem signal-not-found */
  get(id: string): Promise<SignalView> {
    return this.db.inCompany((tx) => this.view(tx, id));
  }

  /** Orders a look through all suppliers now. @returns the job run's id */
  look(): Promise<string> {
    return this.db.inCompany((tx) => orderSignalRun(tx));
  }

  /**
   * A person judges that work is passed on without being told: from today it counts in the score.
   * @throws Problem signal-not-found, signal-cleared
   */
  confirm(id: string, note: string | null, at = new Date()): Promise<SignalView> {
    return this.decide(id, at, (signal) => ({
      state: 'confirmed',
      // Confirming again, after a reply, does not make it younger.
      confirmedOn: signal.confirmedOn ?? at.toISOString().slice(0, 10),
      note: note?.trim() || null,
    }));
  }

  /**
   * A person judges it harmless: it comes back only when the facts get worse.
   * @throws Problem signal-not-found, signal-cleared
   */
  dismiss(id: string, note: string, at = new Date()): Promise<SignalView> {
    return this.decide(id, at, (signal) => ({
      state: 'dismissed',
      confirmedOn: null,
      dismissedMeasure: signal.measure,
      note: note.trim(),
    }));
  }

  /**
   * Takes a decision back: it waits for a person again.
   * @throws Problem signal-not-found, signal-cleared
   */
  reopen(id: string, at = new Date()): Promise<SignalView> {
    return this.decide(id, at, () => ({ state: 'new', confirmedOn: null, dismissedMeasure: null }));
  }

  /** The document of the newest reply. @throws Problem signal-not-found, file-not-found */
  openDocument(id: string): Promise<{ file: StoredFile; stream: Readable }> {
    return this.db.inCompany(async (tx) => {
      const view = await this.view(tx, id);
      const question = view.question && (await tx.findOneBy(SignalQuestionEntity, { id: view.question.id }));
      if (!question?.repliedAt || !question.fileId) throw signalProblem('signal-not-found');
      return this.files.open(tx, question.fileId);
    });
  }

  private decide(
    id: string,
    at: Date,
    decision: (signal: SignalEntity) => Partial<SignalEntity>,
  ): Promise<SignalView> {
    return this.db.inCompany(async (tx) => {
      const signal = await tx.findOne(SignalEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!signal) throw signalProblem('signal-not-found');
      if (signal.state === 'cleared') throw signalProblem('signal-cleared');
      const scoredBefore = signal.state === 'confirmed';
      const changes = {
        ...decision(signal),
        replyUnread: false,
        reviewedAt: at,
        reviewedBy: currentActor().name,
      };
      await tx.update(SignalEntity, { id }, changes);
      if (scoredBefore || changes.state === 'confirmed') {
        await emit(tx, RiskInputChanged, { supplierIds: [signal.supplierId] });
      }
      return this.view(tx, id);
    });
  }

  private async view(tx: EntityManager, id: string): Promise<SignalView> {
    const view = await getSignal(tx, id);
    if (!view) throw signalProblem('signal-not-found');
    return view;
  }
}
