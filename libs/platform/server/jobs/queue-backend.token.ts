/** Injects the process's {@link QueueBackend}. */
export const QUEUE_BACKEND = Symbol('queue-backend');
