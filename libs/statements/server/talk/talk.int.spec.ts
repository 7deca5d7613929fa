import type {
  CommentThread,
  OpenWork,
  StatementPublicationsView,
  StatementSummary,
  StatementVersionView,
} from '@firebreak/statements/model';
import type { Page } from '@firebreak/platform/model';
import { submitAnyway } from '../writing-company.fixture';
import type { TestApp, TestClient } from '@firebreak/testing';
import { pagesOf } from '@firebreak/testing/pdf-text';
import { INSIDE, TalkingCompany } from './talking-company.fixture';
import { TellMentionedProcessor } from './tell-mentioned.processor';

let company: TalkingCompany;
let app: TestApp;
let officer: TestClient;
let buyer: TestClient;
let viewer: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  company = await TalkingCompany.start();
  ({ app, officer, buyer, viewer, stranger } = company);
});
afterAll(() => app.close());

const quote = { text: 'twenty sites', before: 'We will audit ', after: ', and train' };
const say = (id: string, changes: object = {}, by = officer) =>
  by.post<CommentThread>(`/api/statements/${id}/comments`, {
    section: 'training', quote: null, text: `${INSIDE}: which ones?`, mentions: [], ...changes,
  }); // prettier-ignore
const reply = (id: string, thread: string, text: string, by = buyer, mentions: string[] = []) =>
  by.post<CommentThread>(`/api/statements/${id}/comments/${thread}/replies`, { text, mentions });
const threads = async (id: string, by = officer) =>
  (await by.get<CommentThread[]>(`/api/statements/${id}/comments`)).body;
const tell = (client: TestClient) =>
  company.run(() => app.get(TellMentionedProcessor).run({ accountId: client.accountId }));

describe('comments', () => {
  /** A statement that nobody comments on. */
  let untouched: string | undefined;

  it('keep to their words while the text changes around them, and say when these are gone', async () => {
    const id = await company.aStatement();
    const { body, status } = await say(id, { quote });
    expect([status, body.anchor?.text, body.words]).toEqual([201, 'twenty sites', 'there']);
    const words = async () => (await threads(id))[0]!.words;
    await company.write(id, 'New first words.\n\n- Next year: twenty sites are audited.', 2);
    expect(await words()).toBe('there');
    await company.write(id, 'Nothing of it is left.', 3);
    expect(await words()).toBe('gone');
    const refused = await say(id, { quote });
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'statement-words-not-found' }]);
  });

  it('are answered, resolved and opened again by an answer, and counted while they are open', async () => {
    const id = await company.aStatement();
    const { body: thread } = await say(id);
    const counted = async () => {
      const { items } = (await officer.get<Page<StatementSummary>>('/api/statements')).body;
      return items.find((each) => each.id === id)!.openComments;
    };
    expect((await reply(id, thread.id, 'Those in Dhaka.')).body.comments.map(({ author }) => author)).toEqual(
      ['Esther Quill', 'Bo Ruiz'],
    );
    expect(await counted()).toBe(1);
    const url = `/api/statements/${id}/comments/${thread.id}`;
    const resolved = await buyer.put<CommentThread>(`${url}/resolved`, { resolved: true });
    expect(resolved.body.resolved).toMatchObject({ by: 'Bo Ruiz' });
    expect(await counted()).toBe(0);
    expect((await reply(id, thread.id, 'One more thing.')).body.resolved).toBeNull();
    expect(await counted()).toBe(1);
  });

  it('are changed and deleted by their authors alone; a deleted one leaves its place, not its words', async () => {
    const id = await company.aStatement();
    const { body: thread } = await say(id);
    await reply(id, thread.id, 'An answer.');
    const url = `/api/statements/${id}/comments/${thread.id}`;
    const edit = (by: TestClient, version: number) =>
      by.put<CommentThread>(url, { text: 'Said better.', mentions: [], version });
    expect((await edit(buyer, 1)).status).toBe(403);
    expect((await edit(officer, 1)).body.comments[0]).toMatchObject({ text: 'Said better.', version: 2 });
    const late = await edit(officer, 1);
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'statement-comment-changed', text: 'Said better.' },
    ]);
    expect((await buyer.delete(url)).status).toBe(403);
    const gone = (await officer.delete<CommentThread>(url)).body;
    expect(gone.comments.map(({ text, deleted }) => [text, deleted])).toEqual([['', true], ['An answer.', false]]); // prettier-ignore
    expect((await edit(officer, 3)).status).toBe(409);
    const trail = await app.inCompany(officer.companyId, (tx) =>
      tx.query<{ entry: string }[]>(
        `SELECT coalesce(before::text, '') || coalesce(after::text, '') AS entry FROM audit_entry
          WHERE record_table = 'statement_comment' AND record_id = $1`,
        [thread.id],
      ),
    );
    expect(trail.length).toBeGreaterThan(1);
    expect(trail.map(({ entry }) => entry).join()).not.toMatch(/Said better|Zwischenruf/);
  });

  it('are read by viewers and written by others, never by another company', async () => {
    const id = await company.aStatement();
    const { body: thread } = await say(id, {}, buyer);
    expect((await say(id, {}, viewer)).status).toBe(403);
    expect((await threads(id, viewer)).map((each) => each.comments[0]!.yours)).toEqual([false]);
    expect((await stranger.get(`/api/statements/${id}/comments`)).status).toBe(404);
    expect((await say(id, {}, stranger)).status).toBe(404);
    expect((await reply(id, thread.id, 'Hello', stranger)).status).toBe(404);
    // A comment belongs to its statement: another one's address does not lead to it.
    expect((await reply(await company.aStatement(), thread.id, 'Hello')).status).toBe(404);
  });

  it.each([
    ['nothing in them', { text: ' ' }],
    ['more than can be kept', { text: 'x'.repeat(4001) }],
    ['a section that no statement has', { section: 'weather' }],
    ['a quote without words', { quote: { text: '', before: '', after: '' } }],
    ['a mention that is no account', { mentions: ['nobody'] }],
  ])('are refused with %s', async (_, changes) => {
    untouched ??= await company.aStatement();
    expect((await say(untouched, changes)).status).toBe(422);
    expect(await threads(untouched)).toEqual([]);
  });
});

describe('mentions', () => {
  it('tell a colleague once, in their language, without the words of the comments', async () => {
    const id = await company.aStatement();
    const mentions = [buyer.accountId, buyer.accountId];
    const { body: thread } = await say(id, { text: `${INSIDE}, @Bo Ruiz?`, mentions });
    await say(id, { text: `And here, @Bo Ruiz. ${INSIDE}`, mentions });
    // Who is chosen and then taken out of the text again is not called.
    await say(id, { text: `${INSIDE} for nobody`, mentions });
    expect(thread.comments[0]!.mentions).toEqual([{ id: buyer.accountId, name: 'Bo Ruiz' }]);
    expect(await tell(buyer)).toEqual({ comments: 2 });
    expect(await tell(buyer)).toEqual({ comments: 0 });
    const mails = await company.mailsTo(buyer);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ language: 'es', subject: 'Esther Quill: mención en un comentario' });
    expect(mails[0]!.text).toContain(`/statements/${id}?part=training`);
    expect(mails[0]!.text).toContain('2 comentarios');
    expect(mails[0]!.text).not.toContain(INSIDE);
  });

  it('need no mail when they were answered, deleted, are of oneself, or are not wanted', async () => {
    const id = await company.aStatement();
    const called = { text: 'See here, @Di Ray and @Bo Ruiz.', mentions: [viewer.accountId, buyer.accountId] };
    const { body: thread } = await say(id, called);
    await reply(id, thread.id, 'I saw it.');
    expect(await tell(buyer)).toEqual({ comments: 0 });
    expect(await tell(viewer)).toEqual({ comments: 1 });
    const { body: second } = await say(id, called);
    await officer.delete(`/api/statements/${id}/comments/${second.id}`);
    expect(await tell(viewer)).toEqual({ comments: 0 });
    await say(id, { text: 'Note to @Esther Quill', mentions: [officer.accountId] });
    expect(await tell(officer)).toEqual({ comments: 0 });
    await viewer.put('/api/account/mails', { off: ['mentions'] });
    await say(id, called);
    expect(await tell(viewer)).toEqual({ comments: 0 });
  });

  it('of somebody who may not see statements are refused with the reason', async () => {
    const id = await company.aStatement();
    const refused = await say(id, { text: '@Eve Stone', mentions: [stranger.accountId] });
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { code: 'mention-without-access', people: [stranger.accountId] },
    ]);
    expect(await threads(id)).toEqual([]);
  });
});

describe('after the statement is handed in', () => {
  it('comments go on, and neither lock, version nor hash takes notice; no file and no page holds one', async () => {
    const id = await company.aStatement();
    await say(id, { quote });
    await company.aTask(id);
    const work = await officer.get<OpenWork>(`/api/statements/${id}/open-work?today=2099-05-02`);
    expect(work.body).toEqual({ tasks: 1, overdue: 1, comments: 1 });
    const step = (by: TestClient, name: string, body: object = {}) =>
      by.post(`/api/statements/${id}/approval/${name}`, body);
    expect((await submitAnyway(officer, id)).status).toBe(200);
    expect((await say(id, { text: `${INSIDE} while it waits` })).status).toBe(201);
    const admin = await company.signIn('ada');
    const approval = { approvedBy: 'board of directors', approvedOn: '2026-05-12', signatoryName: 'Ada Lund',
      signatoryPosition: 'Director', pointsRead: true, mark: { kind: 'typed', name: 'Ada Lund' } }; // prettier-ignore
    expect((await step(admin, 'approved', approval)).status).toBe(200);
    const versions = async () =>
      (await officer.get<StatementVersionView[]>(`/api/statements/${id}/versions`)).body;
    await app.drainJobs();
    const [before] = await versions();
    expect((await say(id, { text: `${INSIDE} for next year` })).status).toBe(201);
    await officer.post(`/api/statements/${id}/exports`, {});
    await app.drainJobs();
    const now = await versions();
    expect(now).toHaveLength(1);
    expect(now[0]!.contentHash).toBe(before!.contentHash);
    expect(await threads(id)).toHaveLength(3);

    const published = await admin.post<StatementPublicationsView>(`/api/statements/${id}/publications`, {
      versionId: before!.id, slug: 'harbour', withWorkbook: true, reason: '',
    }); // prettier-ignore
    expect([published.status, published.text]).toMatchObject([200, expect.stringContaining('harbour')]);
    const content = await app.inCompany(officer.companyId, (tx) =>
      tx.query<{ content: string }[]>(
        `SELECT content::text || checks::text AS content FROM statement_version`,
      ),
    );
    const files = await Promise.all(now[0]!.files.map(({ href }) => officer.get(href)));
    const pdf = files.find(({ bytes }) => bytes.subarray(0, 4).toString() === '%PDF')!;
    const page = await app.anonymous().get(`/public/statements/harbour/${company.year}`);
    expect(page.status).toBe(200);
    for (const text of [
      content.map((row) => row.content).join(),
      pagesOf(pdf.bytes).join(),
      page.text,
      published.text,
    ])
      expect(text).not.toContain(INSIDE);
  });
});
