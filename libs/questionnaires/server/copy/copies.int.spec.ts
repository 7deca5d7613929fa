import type { CopyView } from '@firebreak/questionnaires/model';
import { pagesOf } from '@firebreak/testing/pdf-text';
import { AskingCompany, who } from '../asking-company.fixture';
import { fileTexts } from '../offline/file-texts';

describe('copies of the answers', () => {
  let company: AskingCompany;

  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  const textOf = (bytes: Buffer) => pagesOf(bytes).join(' ');

  async function copyOf(portal: string, language: string): Promise<Buffer> {
    const ordered = await company.respondent.post<CopyView>(`${portal}/copies`, { language });
    expect(ordered).toMatchObject({ status: 202, body: { state: 'waiting' } });
    await company.app.drainJobs();
    const { body } = await company.respondent.get<CopyView>(`${portal}/copies/${ordered.body.id}`);
    expect(body.state).toBe('ready');
    const file = await company.respondent.get(`${portal}/copies/${body.id}/file`);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment/),
    });
    return file.bytes;
  }

  it('are made while answering and, with the receipt, after it was sent', async () => {
    const { portal } = await company.aSending('Alpha');
    await company.respondent.put(`${portal}/answers/J08`, {
      value: 'We ask our agents each year.',
      version: 0,
    });
    const draft = textOf(await copyOf(portal, 'en'));
    expect(draft).toContain('Alpha for Kestrel Apparel');
    expect(draft).toContain('Not sent yet');
    expect(draft).toContain('We ask our agents each year.');
    expect(draft).toContain('No answer');
    await company.respondent.put(`${portal}/answers/J08`, { value: null, version: 1 });
    await company.answerAll(portal);
    const { body } = await company.respondent.post<{ receipt: string }>(`${portal}/submit`, who);
    const sent = textOf(await copyOf(portal, 'es'));
    expect(sent).toContain(`Rina Begum, Compliance manager. Recibo: ${body.receipt}`);
    expect(sent).toContain('policy.pdf');
  });

  it('are in the language of the respondent, whatever its script', async () => {
    const { portal } = await company.aSending('Beta');
    await company.respondent.put(`${portal}/answers/J08`, { value: '我们每年都问', version: 0 });
    for (const language of ['zh', 'hi', 'bn', 'th']) {
      const text = textOf(await copyOf(portal, language));
      expect(text).toContain(fileTexts(language).copyTitle);
      expect(text).toContain('我们每年都问');
      expect(text).not.toContain(fileTexts(language).boxes);
    }
  });

  it('say so where no font has the letters of an answer', async () => {
    const { portal } = await company.aSending('Zeta');
    await company.respondent.put(`${portal}/answers/J08`, { value: 'ᠮᠣᠩᠭᠣᠯ', version: 0 });
    expect(textOf(await copyOf(portal, 'en'))).toContain('drawn as boxes');
  });

  it("are the link's own", async () => {
    const [mine, other] = [await company.aSending('Gamma'), await company.aSending('Delta')];
    const { body } = await company.respondent.post<CopyView>(`${mine.portal}/copies`, { language: 'ar' });
    expect(await company.respondent.post(`${mine.portal}/copies`, { language: 'ar' })).toMatchObject({
      body,
    });
    expect(await company.respondent.get(`${other.portal}/copies/${body.id}`)).toMatchObject({ status: 404 });
    await company.app.drainJobs();
    expect(await company.respondent.get(`${other.portal}/copies/${body.id}/file`)).toMatchObject({
      status: 404,
    });
    const stranger = company.app.anonymous();
    expect((await stranger.get(`${mine.portal}/copies/${body.id}/file`)).status).toBeGreaterThanOrEqual(400);
  });
});
