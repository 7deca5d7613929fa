import { currentActor } from '@firebreak/platform/server';

/** Account of the signed-in person who does the work at hand; null where it is a job or the product itself. */
export function currentPerson(): string | null {
  const { kind, id } = currentActor();
  return kind === 'person' ? id : null;
}
