import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { platformProblem } from '@firebreak/platform/model';
import type { AppConfig } from '../config/app-config';
import { sendProblem } from './problem.filter';

/**
 * Measures every request by route pattern (never by address, which may hold a token) and serves the figures
 * at /metrics: to this machine, and to whoever shows METRICS_TOKEN.
 */
export function registerMetrics(fastify: FastifyInstance, config: AppConfig): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer, by method, route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  fastify.get('/metrics', async (request, reply) => {
    if (!mayRead(request, config)) return sendProblem(reply, platformProblem('not-found'));
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function mayRead(request: FastifyRequest, { metricsToken }: AppConfig): boolean {
  if (metricsToken) return request.headers.authorization === `Bearer ${metricsToken}`;
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
  return local && request.headers['x-forwarded-for'] === undefined;
}
