import type { OpenAPIObject } from '@nestjs/swagger';
import fs from 'node:fs';

type Schema = Readonly<Record<string, unknown>>;

/** What a route answers: `schema` null for an empty body, absent where the handler writes a file or a stream. */
export interface RouteAnswer {
  readonly summary?: string;
  readonly mediaType?: string;
  readonly schema?: Schema | null;
}

/** What the API answers, by operation id (`SuppliersController_get`), and the schemas that this refers to. */
export interface ApiAnswers {
  readonly answers: Readonly<Record<string, RouteAnswer>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly operationId?: string;
  summary?: string;
  readonly responses: Record<string, { description: string; content?: Schema }>;
}

const NOTHING: ApiAnswers = { answers: {}, schemas: {} };
const PROBLEM = '#/components/schemas/Problem';

/** Written beside the program when it is built, from the types of its controllers; without a build there is none. */
export function builtAnswers(file = new URL('./api-answers.json', import.meta.url)): ApiAnswers {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as ApiAnswers) : NOTHING;
}

/** Adds to the description what each route answers, and that whatever goes wrong is a problem. */
export function describeAnswers(document: OpenAPIObject, { answers, schemas }: ApiAnswers): void {
  const components = (document.components ??= {});
  components.schemas = { ...components.schemas, ...schemas, Problem: PROBLEM_SCHEMA } as NonNullable<
    typeof components.schemas
  >;
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      if (!operation.responses) continue;
      const answer = answers[operation.operationId ?? ''];
      if (answer) describeAnswer(operation, answer);
      operation.responses['default'] = {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: PROBLEM } } },
      };
    }
  }
}

function describeAnswer(operation: Operation, { summary, mediaType, schema }: RouteAnswer): void {
  if (summary) operation.summary ??= summary;
  const [status] = Object.keys(operation.responses).filter((code) => code.startsWith('2'));
  const response = status && operation.responses[status];
  if (!response) return;
  if (schema === undefined) {
    response.description ||= 'A file or stream';
    response.content ??= { '*/*': { schema: { type: 'string', format: 'binary' } } };
  } else if (schema === null) {
    response.description ||= 'Done; the body is empty';
  } else {
    response.description ||= 'Done';
    response.content = { [mediaType ?? 'application/json']: { schema } };
  }
}

/** RFC 9457, as the problem filter writes it. */
const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  description: 'Why a request was refused (RFC 9457). Some codes come with further members.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'For programs and translations; never changes.' },
  },
  required: ['type', 'title', 'status', 'code'],
  additionalProperties: true,
};
