import type { BouncesNoted } from '@firebreak/questionnaires/model/campaigns';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { CampaigningCompany, inCountry, noonInDays } from './campaigning-company.fixture';

const KEY = 'a-key-that-only-the-provider-has';

/** A mail server that knows nobody at `refuses.example`, and tells what it took. */
async function startMailServer() {
  const taken: { to: string; source: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      address.endsWith('refuses.example')
        ? done(Object.assign(new Error('5.1.1 user unknown'), { responseCode: 550 }))
        : done(),
    onData: (stream, { envelope }, done) => {
      void text(stream).then((source) => {
        taken.push({ to: envelope.rcptTo[0]?.address ?? '', source });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo; // listening on TCP
  return {
    url: `smtp://127.0.0.1:${port}`,
    messageIdTo: (address: string) =>
      /^Message-ID: (.*)\r$/m.exec(taken.find(({ to }) => to === address)?.source ?? '')?.[1] ?? '',
    count: (address: string) => taken.filter(({ to }) => to === address).length,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

describe('mails that do not arrive', () => {
  let server: Awaited<ReturnType<typeof startMailServer>>;
  let at: CampaigningCompany;

  beforeAll(async () => {
    server = await startMailServer();
    at = await CampaigningCompany.start({
      environment: { SMTP_URL: server.url, MAIL_BOUNCE_KEY: KEY },
    });
  });
  afterAll(async () => {
    await at.company.close();
    await server.close();
  });

  const tell = async (bounces: readonly object[], key: string | null = KEY) => {
    const answer = await at.app.nest.inject({
      method: 'POST',
      url: '/api/mail-bounces',
      headers: { host: 'localhost:8080', ...(key && { authorization: `Bearer ${key}` }) },
      payload: { bounces },
    });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as BouncesNoted };
  };

  it('because the server refused the address are seen on the board, and the second contact gets one', async () => {
    await at.aSupplier({
      name: 'Unknown',
      country: 'BD',
      contactEmail: 'x@refuses.example',
      contacts: [{ name: 'Two', email: 'two@example.org' }],
    });
    await at.aSupplier({ name: 'Known', country: 'BD' });
    const id = await at.aStarted(inCountry('BD', { escalateAfterDays: 30, reminders: [-7] }));
    const [, unknown] = await at.board(id);
    expect(unknown).toMatchObject({
      status: 'not-delivered',
      bounceReason: expect.stringContaining('5.1.1'),
    });
    expect((await at.view(id)).counts).toMatchObject({ 'not-delivered': 1, sent: 1 });
    const figures = await at.buyer.get(`/api/campaigns/${id}/figures`);
    expect(figures.body).toMatchObject({ sent: 2, submitted: 0, responseRatio: 0, medianDaysToAnswer: null });
    expect(await at.run(id, noonInDays(1))).toMatchObject({ escalated: 1, reminded: 0 });
    await at.app.drainJobs();
    expect(server.count('two@example.org')).toBe(1);
    const [, row] = await at.board(id);
    expect(row).toMatchObject({ status: 'sent', email: 'x@refuses.example' });
    expect(row?.writtenTo.map(({ email, bounced }) => [email, bounced])).toEqual([
      ['x@refuses.example', true],
      ['two@example.org', false],
    ]);
    // Reminders go where they arrive.
    expect(await at.run(id, noonInDays(13))).toMatchObject({ escalated: 0, reminded: 2 });
    await at.app.drainJobs();
    expect(server.count('two@example.org')).toBe(2);
    await tell([{ messageId: server.messageIdTo('two@example.org'), permanent: true }]);
    expect((await at.board(id))[1]?.status).toBe('not-delivered');
  });

  it('because they came back later are noted by their Message-ID, once, in whosever company', async () => {
    await at.aSupplier({ name: 'Returned', country: 'IN' });
    const id = await at.aStarted(inCountry('IN'));
    const messageId = server.messageIdTo('returned@example.org');
    const notices = [
      { messageId, permanent: true, code: '5.1.1', reason: 'mailbox is gone' },
      { messageId, permanent: true },
      { messageId, permanent: false },
      { messageId: '<01990000-0000-7000-8000-00000000dead@x.example>', permanent: true },
      { messageId: 'something else', permanent: true },
    ];
    expect(await tell(notices)).toEqual({ status: 200, body: { noted: 2, passing: 1, unknown: 2 } });
    expect(await at.board(id)).toEqual([
      expect.objectContaining({ status: 'not-delivered', bounceReason: '5.1.1 mailbox is gone' }),
    ]);
  });

  it('are not noted against an address that was given meanwhile', async () => {
    await at.aSupplier({ name: 'Moved', country: 'KE' });
    const id = await at.aStarted(inCountry('KE'));
    const [row] = await at.board(id);
    await at.buyer.put(`/api/campaigns/${id}/recipients/${row?.id}/address`, { email: 'new@example.org' });
    await at.app.drainJobs();
    await tell([{ messageId: server.messageIdTo('moved@example.org'), permanent: true }]);
    expect((await at.board(id))[0]).toMatchObject({ status: 'sent', email: 'new@example.org' });
  });

  it.each([
    ['no key', null, 401],
    ['another key', 'wrong', 401],
  ])('are told by nobody with %s', async (_what, key, status) => {
    expect((await tell([{ messageId: 'x', permanent: true }], key)).status).toBe(status);
  });

  it('are told in the documented form only', async () => {
    expect((await tell([{ messageId: 'x' }])).status).toBe(422);
    expect((await tell([])).status).toBe(422);
  });
});
