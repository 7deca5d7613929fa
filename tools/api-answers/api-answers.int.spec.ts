import { describeAnswers } from '@firebreak/platform/server';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readAnswers } from './read-answers.mjs';

type Schema = Readonly<Record<string, unknown>> & {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
};
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Record<string, { schema: Schema }> }>
  >;
}

let app: TestApp;
let buyer: TestClient;
let document: OpenAPIObject;
let described: readonly (Operation & { readonly route: string })[];
const clashes: string[] = [];

beforeAll(async () => {
  app = await startTestApp();
  buyer = await app.signUp();
  document = (await app.anonymous().get<OpenAPIObject>('/api/openapi.json')).body;
  const answers = readAnswers();
  const ofBodies = Object.keys(document.components?.schemas ?? {});
  clashes.push(...ofBodies.filter((name) => name in answers.schemas));
  describeAnswers(document, answers);
  described = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs as Record<string, Operation>).map(([verb, operation]) => ({
      ...operation,
      route: `${verb} ${path}`,
    })),
  );
}, 60_000);
afterAll(() => app.close());

/** What a value has that its schema does not say, or lacks of what it says. */
function misfits(value: unknown, schema: Schema, at = ''): string[] {
  if (schema.$ref) return misfits(value, named(schema.$ref), at);
  if (value === null) return schema.nullable || schema.enum?.includes(null) ? [] : [`${at} is null`];
  if (schema.allOf) return schema.allOf.flatMap((part) => misfits(value, part, at));
  if (schema.oneOf) {
    const tried = schema.oneOf.map((part) => misfits(value, part, at));
    return tried.some((found) => found.length === 0) ? [] : (tried[0] ?? []);
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${String(value)}`];
  if (Array.isArray(value))
    return schema.type === 'array'
      ? value.flatMap((each, index) => misfits(each, schema.items ?? {}, `${at}.${index}`))
      : [`${at} is a list`];
  if (typeof value !== 'object')
    return schema.type === undefined || schema.type === typeof value ? [] : [`${at} is a ${typeof value}`];
  const { properties = {}, required = [], additionalProperties } = schema;
  const lacking = required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const about = properties[name] ?? additionalProperties;
    return about ? misfits(part, about, `${at}.${name}`) : [`${at}.${name} is not described`];
  });
  return [...lacking, ...parts];
}

function named(reference: string): Schema {
  const name = reference.replace('#/components/schemas/', '');
  const schema = document.components?.schemas?.[name];
  if (!schema) throw new Error(`There is no schema ${name}.`);
  return schema as Schema;
}

describe('the description of the API', () => {
  it('says of every route what it answers when all is well', () => {
    const silent = described.filter(({ responses }) => {
      const [, answer] = Object.entries(responses).find(([status]) => /^2\d\d$/.test(status)) ?? [];
      return !answer?.description || (!answer.content && answer.description !== 'Done; the body is empty');
    });
    expect(silent.map(({ route }) => route)).toEqual([]);
    expect(described.length).toBeGreaterThan(150);
  });

  it('refers to nothing that is not there, and calls no two things the same', () => {
    const references = JSON.stringify(document).match(/#\/components\/schemas\/[^"]+/g) ?? [];
    const names = new Set(references.map((text) => text.replace('#/components/schemas/', '')));
    const known = Object.keys(document.components?.schemas ?? {});
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
    expect(clashes).toEqual([]);
    expect(known.filter((name) => !/^\w+$/.test(name))).toEqual([]);
  });

  it('tells what the routes really answer', async () => {
    const supplier = {
      name: 'Mata Mill',
      country: 'GT',
      spend: [{ year: 2025, currency: 'EUR', amount: 5 }],
    };
    const { body: made } = await buyer.post<{ id: string }>('/api/suppliers', supplier);
    await buyer.post(`/api/suppliers/${made.id}/sites`, { name: 'Mata works', country: 'GT', headcount: 40 });
    await app.drainJobs();
    const asked = {
      '/api/suppliers': '/api/suppliers?count=true',
      '/api/suppliers/choices': '/api/suppliers/choices',
      '/api/suppliers/{id}': `/api/suppliers/${made.id}`,
      '/api/suppliers/{id}/chain': `/api/suppliers/${made.id}/chain?direction=upstream`,
      '/api/supply-chain/map': '/api/supply-chain/map',
      '/api/supply-chain/graph': '/api/supply-chain/graph',
      '/api/supply-chain/origin': '/api/supply-chain/origin?good=6205',
      '/api/disclosures/cascade': '/api/disclosures/cascade',
      '/api/disclosures': '/api/disclosures',
      '/api/signals': '/api/signals',
      '/api/session': '/api/session',
      '/api/risk/dashboard': '/api/risk/dashboard',
    };
    const found: string[] = [];
    for (const [path, url] of Object.entries(asked)) {
      const { status, body, text } = await buyer.get(url);
      if (status !== 200) throw new Error(`${url}: ${text}`);
      const schema = described.find(({ route }) => route === `get ${path}`)?.responses['200']?.content?.[
        'application/json'
      ]?.schema;
      if (!schema) throw new Error(`${path} has no described answer`);
      found.push(...misfits(body, schema, path));
    }
    expect(found).toEqual([]);
    // The check itself finds what is wrong.
    expect(misfits({ id: 5 }, named('#/components/schemas/SupplierView'))).toContain('.name is missing');
  });
});
