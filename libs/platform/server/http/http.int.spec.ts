import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { Type } from 'class-transformer';
import { Agent, request } from 'node:http';
import { IsEmail, IsInt, Max, ValidateNested } from 'class-validator';
import { Public } from '../index';

class PlaceDto {
  @IsInt()
  @Max(10)
  readonly floor!: number;
}

class LetterDto {
  @IsEmail()
  readonly to!: string;

  @ValidateNested()
  @Type(() => PlaceDto)
  readonly place!: PlaceDto;
}

@Controller('letters')
class LettersController {
  @Post()
  @Public()
  post(@Body() letter: LetterDto): LetterDto {
    return letter;
  }

  @Get('broken')
  @Public()
  broken(): never {
    throw new Error('password=hunter2');
  }
}

@Module({ controllers: [LettersController] })
class LettersModule {}

describe('the HTTP core', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp({ modules: [LettersModule] });
  });
  afterAll(() => app.close());

  it('names each wrong field by its path, and refuses unknown ones', async () => {
    const answer = await app
      .anonymous()
      .post('/api/letters', { to: 'nobody', place: { floor: 11 }, extra: true });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      type: '/problems/input-invalid',
      code: 'input-invalid',
      status: 422,
    });
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'extra unknown-field',
      'place.floor max',
      'to is-email',
    ]);
  });

  it('names the field whose text cannot be stored, before any route sees it', async () => {
    const answer = await app.anonymous().post('/api/letters', { to: 'a@b.example', place: { name: 'A\0B' } });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'input-invalid',
      errors: [{ field: 'place.name', code: 'text-unstorable' }],
    });
  });

  it('answers an error of ours with an id and nothing of its text', async () => {
    const answer = await app.anonymous().get<{ requestId: string }>('/api/letters/broken');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('hunter2');
    expect(answer.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['GET', '/api/no-such-thing', 404, 'not-found'],
    ['GET', '/no-such-file.js', 404, 'not-found'],
    ['DELETE', '/api/letters', 404, 'not-found'],
  ] as const)('%s %s is a problem with status %i', async (method, url, status, code) => {
    const client = app.anonymous();
    const answer = method === 'GET' ? await client.get(url) : await client.delete(url);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
  });

  it.each([
    ['malformed JSON', '{"to":', 'application/json', 400, 'body-malformed'],
    ['another media type', '<to/>', 'application/xml', 415, 'media-type-unsupported'],
    [
      'two megabytes',
      JSON.stringify({ to: 'x'.repeat(2_000_000) }),
      'application/json',
      413,
      'body-too-large',
    ],
  ])('%s is a problem', async (_name, payload, type, status, code) => {
    const answer = await app.nest.inject({
      method: 'POST',
      url: '/api/letters',
      payload,
      headers: { 'content-type': type },
    });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
  });

  it('answers the next request of a connection whose upload was refused halfway', async () => {
    const client = await app.signUp();
    await app.nest.listen(0, '127.0.0.1');
    const { port } = new URL(await app.nest.getUrl());
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="big.csv"\r\n\r\n';
    const form = Buffer.concat([
      Buffer.from(head),
      Buffer.alloc(45 * 1024 * 1024, 'a,b\n'),
      Buffer.from('\r\n--b--\r\n'),
    ]);
    const send = (path: string, headers: Record<string, string>, body?: Buffer) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(
          { port, host: '127.0.0.1', agent, path, headers, method: body ? 'POST' : 'GET' },
          (answer) => {
            answer.resume().on('end', () => resolve(answer.statusCode));
          },
        );
        sent.on('error', reject).end(body);
      });
    const headers = {
      cookie: client.cookieHeader,
      'x-firebreak-csrf': '1',
      'content-type': 'multipart/form-data; boundary=b',
    };
    expect(await send('/api/supplier-imports', headers, form)).toBe(413);
    expect(await send('/api/health/live', {})).toBe(200);
    agent.destroy();
  });

  it('tells load balancers how it is', async () => {
    expect((await app.anonymous().get('/api/health/live')).body).toEqual({ status: 'live' });
    expect((await app.anonymous().get('/api/health/ready')).body).toEqual({ status: 'ready' });
  });

  it('compresses long answers for those who accept it', async () => {
    const url = '/api/openapi.json';
    const compressed = await app.nest.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    const plain = await app.nest.inject({ url });
    expect([compressed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([
      'gzip',
      undefined,
    ]);
    expect(compressed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
  });

  it('describes its routes in OpenAPI and measures them for Prometheus, by pattern', async () => {
    const document = (await app.anonymous().get<{ paths: object }>('/api/openapi.json')).body;
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/suppliers', '/api/jobs/{id}', '/api/letters']),
    );
    const metrics = (await app.anonymous().get('/metrics')).text;
    expect(metrics).toContain(
      'http_request_duration_seconds_count{method="POST",route="/api/letters",status="422"}',
    );
    const fromOutside = await app.nest.inject({
      url: '/metrics',
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(fromOutside.statusCode).toBe(404);
  });
});
