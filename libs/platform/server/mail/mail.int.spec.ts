import { startTestApp, type TestApp } from '@firebreak/testing';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { composeMail } from './compose-mail';
import { Mailer, type Mail } from './mailer';

const mail = { to: 'amina@kestrel.example', subject: 'Your questionnaire', text: 'Open http://localhost/x' };

/** A real mail server that keeps what it is given. */
async function startMailServer() {
  const received: { from: string; to: string[]; source: string }[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'firebreak' && password === 'p@ss'
        ? done(null, { user: username })
        : done(new Error('no')),
    onMailFrom: (_address, _session, done) =>
      refusals-- > 0 ? done(Object.assign(new Error('busy'), { responseCode: 451 })) : done(),
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('nobody')
        ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
        : done(),
    onData: (stream, { envelope }, done) => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      void text(stream).then((source) => {
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo; // listening on TCP
  return {
    received,
    url: `smtp://firebreak:p%40ss@127.0.0.1:${port}`,
    refuse: (times: number) => (refusals = times),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

describe('mails by a mail server', () => {
  let server: Awaited<ReturnType<typeof startMailServer>>;
  let app: TestApp;
  let companyId: string;

  beforeAll(async () => {
    server = await startMailServer();
    app = await startTestApp({
      environment: { SMTP_URL: server.url, MAIL_FROM: 'Firebreak <no-reply@firebreak.example>' },
    });
    companyId = app.aCompanyId();
  });
  beforeEach(() => {
    server.received.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await server.close();
  });

  const send = (change: Partial<Mail> = {}) =>
    app.inCompany(companyId, (tx) => app.get(Mailer).send(tx, { ...mail, ...change }));
  const queued = () => app.inCompany(companyId, (tx) => tx.query<unknown[]>(`SELECT 1 FROM outgoing_mail`));

  it('arrive as text and HTML, and nothing of them stays', async () => {
    const content = composeMail({
      language: 'es',
      subject: 'Invitación de Kestrel',
      paragraphs: ['Año nuevo'],
    });
    await send(content);
    await app.drainJobs();
    const [{ from, to, source } = { from: '', to: [], source: '' }] = server.received;
    expect([from, to]).toEqual(['no-reply@firebreak.example', [mail.to]]);
    expect(source).toMatch(/^From: Firebreak <no-reply@firebreak\.example>\r$/m);
    expect(source).toMatch(/^To: amina@kestrel\.example\r$/m);
    expect(source).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(source).toMatch(/^Message-ID: <[0-9a-f-]{36}@localhost>\r$/m);
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(source).toMatch(/^Content-Language: es\r$/m);
    expect(source).toContain('multipart/alternative');
    expect(await queued()).toEqual([]);
  });

  it('never go when the transaction fails', async () => {
    await expect(
      app.inCompany(companyId, async (tx) => {
        await app.get(Mailer).send(tx, mail);
        throw new Error('changed our mind');
      }),
    ).rejects.toThrow('changed our mind');
    await app.drainJobs();
    expect(server.received).toEqual([]);
  });

  it('go to one person with one subject, whatever the texts hold', async () => {
    await send({ subject: 'Hello\r\nBcc: everybody@example.org\u2028X' });
    await app.drainJobs();
    expect(server.received[0]?.to).toEqual([mail.to]);
    expect(server.received[0]?.source).toMatch(/^Subject: Hello Bcc: everybody@example\.org X\r$/m);
    expect(server.received[0]?.source).not.toMatch(/^Bcc:/m);
  });

  it.each(['a@b.co, c@d.ef', 'a@b.co\r\nBcc: x@y.zz', 'Name <a@b.co>', '"a b"@c.de', 'nobody', ''])(
    'never go to %j',
    async (to) => {
      await expect(send({ to })).rejects.toThrow(RangeError);
      expect(await queued()).toEqual([]);
    },
  );

  it('are tried again when the server is busy, and arrive once', async () => {
    server.refuse(1);
    await send();
    await app.drainJobs();
    expect(server.received).toHaveLength(1);
    expect(await queued()).toEqual([]);
  });

  it('are given up at once where the address is refused for good, and people see it', async () => {
    const ada = await app.signUp();
    await app.inCompany(ada.companyId, (tx) =>
      app.get(Mailer).send(tx, { ...mail, to: 'nobody@kestrel.example' }),
    );
    await app.drainJobs();
    const { body } = await ada.get<{ items: unknown[] }>('/api/jobs');
    expect(body.items).toEqual([
      expect.objectContaining({
        kind: 'send-mail',
        status: 'failed',
        attempts: 1,
        error: expect.objectContaining({ code: 'mail-refused' }),
      }),
    ]);
  });

  it('are not shown in a mailbox page', async () => {
    expect((await app.anonymous().get('/api/mailbox')).status).toBe(404);
  });
});

describe('mails on a laptop', () => {
  it('are read in the mailbox, newest first, and only there', async () => {
    const app = await startTestApp();
    const companyId = app.aCompanyId();
    for (const subject of ['First', 'Second']) {
      await app.inCompany(companyId, (tx) => app.get(Mailer).send(tx, { ...mail, subject, language: 'en' }));
      await app.drainJobs();
    }
    const { body } = await app.anonymous().get<{ items: { id: string; subject: string }[] }>('/api/mailbox');
    expect(body.items.map(({ subject }) => subject)).toEqual(['Second', 'First']);
    const { body: read } = await app.anonymous().get(`/api/mailbox/${body.items[0]?.id}`);
    expect(read).toMatchObject({ ...mail, subject: 'Second', language: 'en' });
    expect((await app.anonymous().get(`/api/mailbox/${app.aCompanyId()}`)).status).toBe(404);
    expect((await app.anonymous().get('/api/mailbox/..%2F..%2Fpackage')).status).toBe(404);
    const rebound = await app.nest.inject({ url: '/api/mailbox', headers: { host: 'evil.example' } });
    expect(rebound.statusCode).toBe(404);
    const rows = await app.inCompany(companyId, (tx) => tx.query(`SELECT 1 FROM outgoing_mail`));
    expect(rows).toEqual([]);
    await app.close();
  });

  it('wait where neither server nor mailbox is there, and their job says why', async () => {
    const app = await startTestApp({ environment: { FIREBREAK_EMBEDDED: 'false' } });
    const ada = await app.signUp();
    await app.inCompany(ada.companyId, (tx) => app.get(Mailer).send(tx, mail));
    await app.drainJobs();
    const waiting = await app.inCompany(ada.companyId, (tx) =>
      tx.query<unknown[]>(`SELECT 1 FROM outgoing_mail`),
    );
    expect(waiting).toHaveLength(1);
    const { body } = await ada.get<{ items: unknown[] }>('/api/jobs');
    expect(body.items).toEqual([
      expect.objectContaining({
        kind: 'send-mail',
        status: 'failed',
        error: expect.objectContaining({ code: 'mail-not-configured' }),
      }),
    ]);
    await app.close();
  });
});
