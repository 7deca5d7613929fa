import { platformProblem } from '@firebreak/platform/model';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.filter';

/**
 * Where a request holds text that PostgreSQL can't store: a NUL, or one half of a surrogate pair. Spreadsheets and
 * broken converters make such text, and JSON may spell it.
 * @returns the path of the field, such as `suppliers.3.name`; null where all can be stored
 */
export function unstorableField(value: unknown): string | null {
  const waiting: { readonly path: string; readonly value: unknown }[] = [{ path: '', value }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value: each } = next;
    if (typeof each === 'string' && (each.includes('\0') || !each.isWellFormed())) return path;
    if (typeof each !== 'object' || each === null || Buffer.isBuffer(each)) continue;
    for (const [key, part] of Object.entries(each)) {
      if (key.includes('\0') || !key.isWellFormed()) return path;
      waiting.push({ path: path ? `${path}.${key}` : key, value: part });
    }
  }
  return null;
}

/** Refuses such text before any route sees it, naming the field: nowhere else would it be more than an error. */
export function refuseUnstorableText(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, reply, done) => {
    const field = [request.params, request.query, request.body]
      .map(unstorableField)
      .find((each) => each !== null);
    if (field === undefined) return done();
    const message = 'This text holds a character that cannot be stored. Type it anew.';
    return sendProblem(
      reply,
      platformProblem('input-invalid', { errors: [{ field, code: 'text-unstorable', message }] }),
    );
  });
}
