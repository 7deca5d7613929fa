import { LINK_MAIL_LIMITS } from '@firebreak/platform/model';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { createHash } from 'node:crypto';
import type { Actor } from '../database/scope';
import { CompanyDb, LinkMails, newId } from '../index';

const PERSON: Actor = { kind: 'person', id: newId(), name: 'Ada' };
const LINK: Actor = { kind: 'link', id: newId(), name: 'Supplier' };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

let count = 0;
const anAddress = () => `mill${++count}@example.org`;
const hashOf = (address: string) => createHash('sha256').update(address).digest();

/** Sends to each in one transaction. @returns the problem's code and details; null where all went out */
async function send(companyId: string, actor: Actor, ...addresses: readonly string[]) {
  const db = app.get(CompanyDb);
  const all = () =>
    db.inCompany(async (tx) => {
      for (const to of addresses)
        await app.get(LinkMails).send(tx, { to, subject: 'Your questionnaire', text: 'Open the link' });
    });
  return db.runAs(companyId, all, actor).then(
    () => null,
    ({ code, details }) => ({ code, details }),
  );
}

/** Mails that went out some hours ago. */
const sent = (
  mails: number,
  { from, to = '', hoursAgo = 1 }: { from?: string; to?: string; hoursAgo?: number },
) =>
  app.owner.query(
    `INSERT INTO link_mail (sender, recipient_hash, sent_at)
     SELECT coalesce($2::uuid, uuidv7()), coalesce($3, sha256(i::text::bytea)), now() - make_interval(hours => $4)
       FROM generate_series(1, $1::int) i`,
    [mails, from ?? null, to ? hashOf(to) : null, hoursAgo],
  );

describe('mails with a link', () => {
  it.each([
    ['a link', LINK, LINK_MAIL_LIMITS.byLink],
    ['an account', PERSON, LINK_MAIL_LIMITS.signedIn],
  ])('are limited for each company whose people have %s', async (_what, actor, { perSender }) => {
    const from = app.aCompanyId();
    await sent(perSender - 1, { from });
    expect(await send(from, actor, anAddress())).toBeNull();
    const refused = { code: 'mails-used-up', details: { most: perSender } };
    expect(await send(from, actor, anAddress())).toEqual(refused);
    expect(await send(app.aCompanyId(), actor, anAddress())).toBeNull();
  });

  it.each([
    ['a link', LINK, LINK_MAIL_LIMITS.byLink],
    ['an account', PERSON, LINK_MAIL_LIMITS.signedIn],
  ])(
    'are limited for each address, of whichever senders, where they have %s',
    async (_what, actor, limits) => {
      const to = anAddress();
      await sent(limits.perRecipient - 1, { to });
      expect(await send(app.aCompanyId(), actor, to)).toBeNull();
      const refused = { code: 'recipient-mailed-enough', details: { most: limits.perRecipient, email: to } };
      expect(await send(app.aCompanyId(), actor, to)).toEqual(refused);
      expect(await send(app.aCompanyId(), actor, to.toUpperCase())).toMatchObject({ code: refused.code });
      expect(await send(app.aCompanyId(), actor, anAddress())).toBeNull();
    },
  );

  it('count for 24 hours', async () => {
    const [from, to] = [app.aCompanyId(), anAddress()];
    await sent(LINK_MAIL_LIMITS.byLink.perSender, { from, hoursAgo: 25 });
    await sent(LINK_MAIL_LIMITS.byLink.perRecipient, { to, hoursAgo: 25 });
    expect(await send(from, LINK, to)).toBeNull();
  });

  it('go out together or not at all, and what did not go out does not count', async () => {
    const from = app.aCompanyId();
    await sent(LINK_MAIL_LIMITS.byLink.perSender - 1, { from });
    const [first, second] = [anAddress(), anAddress()];
    expect(await send(from, LINK, first, second)).toMatchObject({ code: 'mails-used-up' });
    const mails = await app.inCompany(from, (tx) => tx.query(`SELECT 1 FROM outgoing_mail`));
    expect(mails).toEqual([]);
    expect(await send(from, LINK, first)).toBeNull();
  });

  it('are told to no company', async () => {
    await expect(
      app.inCompany(app.aCompanyId(), (tx) => tx.query(`SELECT * FROM link_mail`)),
    ).rejects.toThrow('permission denied');
  });
});
