import { setImmediate as others } from 'node:timers/promises';

/** Works something out a stage at a time: in between requests and other jobs of the process get their turn. */
export async function inTurns<T>(stages: Iterator<undefined, T>): Promise<T> {
  for (;;) {
    const stage = stages.next();
    await others();
    if (stage.done) return stage.value;
  }
}
