import { HttpErrorResponse } from '@angular/common/http';
import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { NO_CHANGES, type WhatIfChanges, type WhatIfOutcome } from '@firebreak/risk/model';
import type { Answer, Ask, ExplainedMove, PortfolioSummary, Refusal } from './portfolio-messages';
import { startPortfolioWorker } from './start-worker';

const INPUTS = '/api/risk/what-if/inputs';

type WithoutNumber<T> = T extends unknown ? Omit<T, 'ask'> : never;

/**
 * The page's side of the portfolio. While one question is worked out only the newest other one waits: a slider that
 * moves on never queues up.
 */
@Injectable()
export class PortfolioClient {
  private readonly worker = startPortfolioWorker();
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;
  private busy = false;
  private next: WhatIfChanges | null = null;

  readonly summary = signal<PortfolioSummary | null>(null);
  /** Why nothing could be loaded. */
  readonly error = signal<unknown>(null);
  readonly outcome = signal<{ readonly outcome: WhatIfOutcome; readonly took: number } | null>(null);
  /** Why the last changes are not possible. */
  readonly refused = signal<Refusal | null>(null);

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.waiting.get(data.ask)?.(data);
      this.waiting.delete(data.ask);
    });
    inject(DestroyRef).onDestroy(() => this.worker.terminate());
  }

  async load(): Promise<void> {
    this.error.set(null);
    const answer = await this.ask({ kind: 'load', url: INPUTS });
    if (answer.kind === 'loaded') this.summary.set(answer.summary);
    if (answer.kind === 'failed') {
      const { status, problem } = answer;
      this.error.set(new HttpErrorResponse({ status, error: problem, url: INPUTS }));
    }
  }

  /** Works the changes out; of many in a row the last one counts. */
  show(changes: WhatIfChanges): void {
    this.next = changes;
    if (!this.busy) void this.workOff();
  }

  async explain(changes: WhatIfChanges, supplierId: string): Promise<ExplainedMove | null> {
    const answer = await this.ask({ kind: 'explain', changes, supplierId });
    return answer.kind === 'explained' ? answer.move : null;
  }

  private async workOff(): Promise<void> {
    this.busy = true;
    for (let changes = this.next; changes !== null; changes = this.next) {
      this.next = null;
      const answer = await this.ask({ kind: 'figures', changes });
      if (answer.kind === 'figures') {
        this.outcome.set(answer);
        this.refused.set(null);
      }
      if (answer.kind === 'refused') await this.refuse(answer.refusal);
    }
    this.busy = false;
  }

  /** The figures stay those before; an address that is refused from the start has none yet. */
  private async refuse(refusal: Refusal): Promise<void> {
    this.refused.set(refusal);
    if (this.outcome() !== null) return;
    const answer = await this.ask({ kind: 'figures', changes: NO_CHANGES });
    if (answer.kind === 'figures') this.outcome.set(answer);
  }

  private ask(question: WithoutNumber<Ask>): Promise<Answer> {
    const ask = ++this.asked;
    return new Promise((resolve) => {
      this.waiting.set(ask, resolve);
      this.worker.postMessage({ ...question, ask });
    });
  }
}
