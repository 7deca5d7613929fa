import type { Slot } from './slots';

/** Places that wait to be looked at again, each once, those that others hang on first. */
export class Turns {
  /** Last turn first, so that taking the next one moves nothing. */
  private readonly waiting: Slot[] = [];

  add(slots: readonly Slot[]): void {
    for (const slot of slots) {
      const at = this.place(slot.turn);
      if (this.waiting[at]?.turn !== slot.turn) this.waiting.splice(at, 0, slot);
    }
  }

  next(): Slot | undefined {
    return this.waiting.pop();
  }

  /** Where a turn is, or belongs. */
  private place(turn: number): number {
    let [low, high] = [0, this.waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.waiting[middle]?.turn ?? -1) > turn) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
