import { Problem } from '@firebreak/platform/model';
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { registerSecurity } from './register-security';

async function startServer(publicUrl: string, requestsPerMinute = 1000): Promise<FastifyInstance> {
  const server = Fastify();
  server.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof Problem)) throw error;
    return reply.code(error.kind.status).send({ code: error.code, ...error.details });
  });
  await registerSecurity(server, {
    publicUrl,
    secureCookies: publicUrl.startsWith('https'),
    requestsPerMinute,
  });
  for (const url of ['/api/suppliers', '/api/sign-up', '/index.html']) {
    server.all(url, async () => ({ done: true }));
  }
  return server;
}

const PLAIN = 'http://localhost:8080';
const cookie = 'theme=dark; firebreak_session=abc';

describe('security headers', () => {
  it('allow nothing but our own origin, and no frame', async () => {
    const server = await startServer(PLAIN);
    const { headers } = await server.inject('/index.html');
    const policy = headers['content-security-policy'];
    for (const directive of [
      "default-src 'self'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "connect-src 'self'",
    ]) {
      expect(policy).toContain(directive);
    }
    expect(policy).not.toContain('unsafe-eval');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('ask for TLS for a year where we are behind TLS', async () => {
    const server = await startServer('https://firebreak.example');
    const { headers } = await server.inject('/api/suppliers');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });
});

describe('answers of the API', () => {
  it('are kept by no cache', async () => {
    const server = await startServer(PLAIN);
    expect((await server.inject('/api/suppliers')).headers['cache-control']).toBe('no-store');
    expect((await server.inject('/index.html')).headers['cache-control']).toBeUndefined();
  });
});

describe('changes', () => {
  const post = (headers: Record<string, string>): InjectOptions => ({
    method: 'POST',
    url: '/api/suppliers',
    headers: { host: 'localhost:8080', ...headers },
  });

  it.each([
    ['from our own page', { cookie, 'sec-fetch-site': 'same-origin', 'x-firebreak-csrf': '1' }],
    ['with our origin, from a browser without Sec-Fetch', { cookie, origin: PLAIN, 'x-firebreak-csrf': '1' }],
    [
      'with the origin that the host header names',
      { cookie, host: '10.0.0.7:8080', origin: 'http://10.0.0.7:8080', 'x-firebreak-csrf': '1' },
    ],
    ['from a program with a session', { cookie, 'x-firebreak-csrf': '1' }],
    ['from a program without a session', {}],
    ['from our page without a session', { 'sec-fetch-site': 'same-origin' }],
  ])('pass %s', async (_case, headers) => {
    const server = await startServer(PLAIN);
    expect((await server.inject(post(headers as Record<string, string>))).statusCode).toBe(200);
  });

  it.each([
    ['with a session but without our header', { cookie }],
    ['with a session, from our page, without our header', { cookie, 'sec-fetch-site': 'same-origin' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another subdomain', { cookie, 'sec-fetch-site': 'same-site', 'x-firebreak-csrf': '1' }],
    ['with another origin', { cookie, origin: 'https://evil.example', 'x-firebreak-csrf': '1' }],
    ['from a sandboxed frame', { cookie, origin: 'null', 'x-firebreak-csrf': '1' }],
  ])('are refused %s', async (_case, headers) => {
    const server = await startServer(PLAIN);
    const answer = await server.inject(post(headers as Record<string, string>));
    expect(answer.statusCode).toBe(403);
    expect(answer.json().code).toBe('request-from-elsewhere');
  });

  it('are not what reading is', async () => {
    const server = await startServer(PLAIN);
    const answer = await server.inject({
      url: '/api/suppliers',
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.statusCode).toBe(200);
  });

  it('know the cookie by its prefixed name behind TLS', async () => {
    const server = await startServer('https://firebreak.example');
    const answer = await server.inject(post({ cookie: '__Host-firebreak_session=abc' }));
    expect(answer.statusCode).toBe(403);
  });
});

describe('rate limits', () => {
  it('stop a flood and say when to come back', async () => {
    const server = await startServer(PLAIN, 3);
    for (let i = 0; i < 3; i++) expect((await server.inject('/api/suppliers')).statusCode).toBe(200);
    const answer = await server.inject('/api/suppliers');
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({
      code: 'too-many-requests',
      retryAfterInSeconds: expect.any(Number),
    });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('count each address', async () => {
    const server = await startServer(PLAIN, 3);
    for (let i = 0; i < 4; i++) await server.inject('/api/suppliers');
    expect((await server.inject({ url: '/api/suppliers', remoteAddress: '10.1.1.1' })).statusCode).toBe(200);
  });

  it('are stricter for what strangers can reach, and count it apart', async () => {
    const server = await startServer(PLAIN, 80);
    const signUp = () => server.inject({ method: 'POST', url: '/api/sign-up' });
    for (let i = 0; i < 2; i++) expect((await signUp()).statusCode).toBe(200);
    expect((await signUp()).statusCode).toBe(429);
    expect((await server.inject('/api/suppliers')).statusCode).toBe(200);
  });

  it('count a whole IPv6 network as one address', async () => {
    const server = await startServer(PLAIN, 1);
    const from = (remoteAddress: string) => server.inject({ url: '/api/suppliers', remoteAddress });
    expect((await from('2001:db8:1:2::1')).statusCode).toBe(200);
    expect((await from('2001:db8:1:2:ffff::9')).statusCode).toBe(429);
    expect((await from('2001:db8:1:3::1')).statusCode).toBe(200);
  });

  it('leave pages and scripts alone', async () => {
    const server = await startServer(PLAIN, 1);
    for (let i = 0; i < 5; i++) expect((await server.inject('/index.html')).statusCode).toBe(200);
  });
});
