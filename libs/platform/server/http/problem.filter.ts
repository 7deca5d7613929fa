import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { platformProblem, Problem } from '@firebreak/platform/model';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Nest's and Fastify's own refusals, by status. */
const BY_STATUS: Readonly<Record<number, Parameters<typeof platformProblem>[0]>> = {
  400: 'body-malformed',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'media-type-unsupported',
  429: 'too-many-requests',
  503: 'not-ready',
};

/** Answers every error as application/problem+json; what nobody listed is a 500 with an id and no details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const problem = toProblem(error);
    if (problem.kind.status >= 500)
      this.log.error({ requestId: request.id, route: request.routeOptions.url, error: describe(error) });
    sendProblem(
      reply,
      problem.kind.status >= 500
        ? new Problem(problem.code, problem.kind, { requestId: request.id })
        : problem,
    );
  }
}

/**
 * Writes a problem as RFC 9457 asks. A 404 says nothing but its code, so that another company's record is answered
 * with the very bytes of one that does not exist.
 */
export function sendProblem(reply: FastifyReply, { code, kind, details }: Problem): void {
  const facts = kind.status === 404 ? {} : details;
  if (typeof details['retryAfterInSeconds'] === 'number')
    void reply.header('retry-after', details['retryAfterInSeconds']);
  void reply
    .status(kind.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      JSON.stringify({ type: `/problems/${code}`, code, status: kind.status, title: kind.title, ...facts }),
    );
}

/** What an error means to the caller. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = statusOf(error);
  const code = status === undefined ? undefined : BY_STATUS[status];
  return platformProblem(code ?? 'internal-error');
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error && typeof error === 'object' && 'statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode;
  return undefined;
}

/** A stack without the values of a failed query: those may be personal. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
}
