import type { FoundSignal } from './signal';

/** Keeps the worst of any number of signals of one rule, in memory for twice as many as it keeps. */
export class WorstFirst {
  private signals: FoundSignal[] = [];
  private count = 0;

  /** @param most how many are kept, >= 0 */
  constructor(private readonly most: number) {}

  /** How many were added beyond those that are kept. */
  get leftOut(): number {
    return Math.max(0, this.count - this.most);
  }

  add(signal: FoundSignal): void {
    this.count++;
    if (this.most === 0) return;
    this.signals.push(signal);
    if (this.signals.length >= 2 * this.most) this.signals = this.kept();
  }

  /** Worst first; among equals those that came earlier. */
  kept(): FoundSignal[] {
    return [...this.signals].sort(worstFirst).slice(0, this.most);
  }
}

function worstFirst(a: FoundSignal, b: FoundSignal): number {
  return urgencyOf(b) - urgencyOf(a) || b.measure - a.measure;
}

function urgencyOf({ urgency, seriousness }: FoundSignal): number {
  return urgency ?? seriousness;
}
