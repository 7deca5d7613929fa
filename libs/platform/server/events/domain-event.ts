import type { EntityManager } from 'typeorm';

type Listener<P> = (tx: EntityManager, payload: P) => Promise<void>;

/** Something that happened, told to the capabilities above inside the same transaction. */
export interface DomainEvent<P> {
  readonly name: string;
  readonly listeners: Set<Listener<P>>;
}

/** Declares an event; its owner exports it. */
export function defineEvent<P extends object>(name: string): DomainEvent<P> {
  return { name, listeners: new Set() };
}

/** Tells all listeners, one after the other; where one fails, the caller's transaction fails. */
export async function emit<P extends object>(
  tx: EntityManager,
  event: DomainEvent<P>,
  payload: P,
): Promise<void> {
  for (const listener of event.listeners) await listener(tx, payload);
}

/**
 * Listens to an event, typically from a module's `onModuleInit`.
 * @returns a function that stops listening, for `onModuleDestroy`
 */
export function on<P extends object>(event: DomainEvent<P>, listener: Listener<P>): () => void {
  event.listeners.add(listener);
  return () => event.listeners.delete(listener);
}
