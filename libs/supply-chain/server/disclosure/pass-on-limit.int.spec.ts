import { LINK_MAIL_LIMITS } from '@firebreak/platform/model';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { aRow, Customer, inDays, linkTo, mailsTo, Respondent } from './disclosing.fixture';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('passing requests on with a link', () => {
  it('writes to one address only so often, and asks nobody beyond that', async () => {
    const kestrel = new Customer(app, await app.signUp({ company: 'Kestrel Apparel' }));
    await kestrel.ask(await kestrel.aSupplier('Asked Mills'), 'asked@example.org');
    const respondent = new Respondent(app.anonymous(), await linkTo(app, 'asked@example.org'));
    const { perRecipient } = LINK_MAIL_LIMITS.byLink;
    const rows = Array.from({ length: perRecipient + 1 }, (_, at) => aRow(`Spinner ${at}`));
    const answers = [];
    for (const id of await respondent.add(...rows)) {
      const body = { email: 'below@example.org', dueOn: inDays(9) };
      answers.push(await respondent.browser.post(`${respondent.base}/parties/${id}/requests`, body));
    }
    expect(answers.map(({ status }) => status)).toEqual([...Array(perRecipient).fill(204), 429]);
    expect(answers.at(-1)?.body).toMatchObject({
      code: 'recipient-mailed-enough',
      most: perRecipient,
      email: 'below@example.org',
    });
    expect(await mailsTo(app, 'below@example.org')).toHaveLength(perRecipient);
    const { parties } = await respondent.view();
    expect(parties.filter(({ passedOn }) => passedOn !== null)).toHaveLength(perRecipient);
  });
});
