import { currentActor } from '@firebreak/platform/server';

/**
 * Who acts, for what only people do: they comment, take tasks, propose wordings and approve.
 * @throws Error in a job, or for whoever came by a link
 */
export function signedInPerson(): { readonly id: string; readonly name: string } {
  const { kind, id, name } = currentActor();
  if (kind !== 'person' || id === null) throw new Error('This is for signed-in people.');
  return { id, name };
}
