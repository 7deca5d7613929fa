import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { AppConfig } from '../config/app-config';
import { emptyScope, withScope, type Scope } from '../database/scope';
import { createLogger, NestLogger } from '../log/logger';
import { registerCompression } from './compression';
import { allowLargeBody } from './large-body';
import { registerMetrics } from './metrics';
import { registerOpenApi } from './openapi';
import { ProblemFilter } from './problem.filter';
import { registerSecurity } from './security/register-security';
import { rememberRules } from './remembered-rules';
import { refuseUnstorableText } from './storable-text';
import { registerUploads } from './uploads';
import { validationPipe } from './validation';
import { registerWebPages } from './web-pages';

/** Bodies of JSON routes; uploads have limits of their own. */
const BODY_LIMIT_IN_BYTES = 1024 * 1024;

/** Pages made by the server for people who are not signed in: they have addresses without the prefix of the API. */
const PUBLIC_PAGES = ['public/*path', 'robots.txt'];

declare module 'fastify' {
  interface FastifyRequest {
    scope: Scope;
  }
}

/** The HTTP application around a module: ready to listen, or to be asked in a test. */
export async function createHttpApp(
  module: Type | DynamicModule,
  config: AppConfig,
): Promise<NestFastifyApplication> {
  const logger = createLogger(config.logLevel);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }), // logRequests writes its own lines
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT_IN_BYTES,
    genReqId: () => randomUUID(),
    forceCloseConnections: true, // event streams never end by themselves
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    bufferLogs: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRoute', allowLargeBody);
  scopeRequests(fastify);
  logRequests(fastify);
  await registerSecurity(fastify, config);
  await registerUploads(fastify);
  await registerCompression(fastify);
  registerMetrics(fastify, config);
  refuseUnstorableText(fastify);
  rememberRules();
  app.setGlobalPrefix('api', { exclude: PUBLIC_PAGES });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  registerOpenApi(app);
  if (config.webRoot) await registerWebPages(fastify, config.webRoot);
  await app.init();
  await fastify.ready();
  return app;
}

/** Every request gets a scope; the guard writes into it who asks. Reading a body loses it, hence the second hook. */
function scopeRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    request.scope = emptyScope(request.id, request.headers.cookie ?? null);
    withScope(request.scope, done);
  });
  fastify.addHook('preValidation', (request, _reply, done) => withScope(request.scope, done));
}

/** One line a request, by route pattern: an address may hold a token or a name. */
function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      companyId: request.scope.companyId,
    });
    done();
  });
}
