import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { Asker, mailedLink } from './a-questionnaire';
import { mailedCode } from './open-portal';
import { lookAtPage } from './visitor';

const mark = Date.now().toString(36);
const address = (name: string) => `${name}-${mark}@supplier.example`;
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Complete answers to the quick check that call for nothing more. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  ...{ A02: ['BD'], A03: ['14'], A04: 20, B01: 0, B03: 0, HW01: 'no', D01: ['direct'], D04: 'no_verified' },
  ...{ E01: 'worker', E02: 'yes', F01: 'yes', G01: 'no', I02: ['BD'], I03: ['none'], I05: 'no' },
};

test.describe.serial('a campaign, from the filter to its figures', () => {
  let context: BrowserContext;
  let page: Page;

  test.beforeAll(async ({ browser }) => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const asker = await Asker.signUp(context, `campaign-${mark}`);
    const mill = { country: 'BD', email: address('acacia'), second: address('nadia') };
    await asker.supplier({ name: 'Acacia Weavers', ...mill });
    await asker.supplier({ name: 'Banyan Cotton', country: 'BD', email: address('banyan') });
    await asker.supplier({
      name: 'Carvalho Fios',
      country: 'PT',
      email: address('carvalho'),
      language: 'pt',
    });
    await asker.supplier({ name: 'Far Elsewhere', country: 'CA', email: address('far') });
    page = await context.newPage();
  });
  test.afterAll(() => context.close());

  test('is written: whom, which questionnaire, in which words, until when', async () => {
    await page.goto('/questionnaires/campaigns/new');
    await page.getByLabel('Name of the campaign').fill('Autumn round');
    await choose('Country', 'Bangladesh', 'Portugal');
    const plan = page.getByRole('complementary', { name: 'Whom it reaches now' });
    await expect(plan).toContainText('3 suppliers would be asked');
    await next();

    await page.getByRole('button', { name: /^Risk/ }).first().click();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await choose('Country', 'Portugal');
    await expect(plan).toContainText(/Forced labour risk questionnaire\s*1/);
    await expect(plan).toContainText(/Quick check on forced labour risk\s*2/);
    await look();
    await next();

    await page.getByLabel('Your note in English').fill('Dear {{contact|colleague}} of {{suplier}}');
    await next();
    await expect(page.getByText(/stands for nothing/)).toBeVisible();
    await page.getByLabel('Your note in English').fill('Dear {{contact|colleague}} of {{supplier}}');
    await page.getByLabel('Language', { exact: true }).selectOption('pt');
    await page.getByLabel('Your note in Português').fill('Cara {{contact|equipa}} de {{supplier}}');
    // Before the mail is there: its frame lets no script in, not that of this check either.
    await look();
    await page.getByRole('button', { name: 'Show the mail' }).click();
    const mail = page.frameLocator('iframe');
    await expect(mail.getByText('Cara equipa de Carvalho Fios')).toBeVisible();
    await expect(page.getByText('As Carvalho Fios gets it.')).toBeVisible();
    await next();

    await page.getByLabel('Answers due on').fill(day(30));
    await page.getByLabel(/second contact after so many days/).fill('10');
    await next();
    await expect(page.getByText('3 suppliers get a mail with a link of their own.')).toBeVisible();
  });

  test('is sent by a job, and the board says who is where', async () => {
    await page.getByRole('button', { name: 'Send to 3 suppliers' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Send to 3 suppliers' }).click();
    await expect(page).toHaveURL(/\/campaigns\/[0-9a-f-]+$/);
    await expect(page.getByText('Under way')).toBeVisible();
    await expect(row('Acacia Weavers')).toContainText(/Sent.*acacia-/s);
    await expect(row('Carvalho Fios')).toContainText('Português');
    await look();
  });

  test('is paused, resumed and given more time', async () => {
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(page.getByText('Paused', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await expect(page.getByText('Under way')).toBeVisible();
    await page.getByRole('button', { name: 'Give more time' }).click();
    await page.getByLabel('New due date').fill(day(45));
    await page.getByLabel('Tell everybody who has not answered by mail').uncheck();
    await page.getByRole('button', { name: 'Set the new date' }).click();
    const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(day(45)),
    );
    await expect(async () => {
      await page.reload();
      await expect(row('Banyan Cotton')).toContainText(words, { timeout: 1000 });
    }).toPass();
  });

  test('somebody else is asked beside the first one, who still answers', async () => {
    await row('Acacia Weavers').getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Change address' }).click();
    await page.getByLabel('E-mail address').fill(address('nadia'));
    await page.getByLabel('Name', { exact: false }).last().fill('Nadia Karim');
    await page.getByLabel(/goes on answering too/).check();
    await page.getByRole('button', { name: 'Write to this address' }).click();
    await expect(row('Acacia Weavers')).toContainText(/acacia-.*Nadia Karim.*nadia-/s);
    const link = await mailedLink(page.request, address('nadia'));
    expect(link).not.toBe(await mailedLink(page.request, address('acacia')));
  });

  test('one supplier asks and answers, and the figures change', async ({ browser }) => {
    // By the API: the pages of the portal have journeys of their own.
    const phone = await browser.newContext();
    const link = await mailedLink(page.request, address('banyan'));
    const portal = `/api/portal/questionnaires/${link.split('/').at(-1)}`;
    const headers = { 'x-firebreak-csrf': '1' };
    expect((await phone.request.post(`${portal}/codes`, { data: { language: 'en' }, headers })).ok()).toBe(
      true,
    );
    const code = await mailedCode(page, address('banyan'));
    expect((await phone.request.post(`${portal}/session`, { data: { code }, headers })).ok()).toBe(true);
    const asked = { question: 'A04', text: 'With those who work at home?', audience: 'buyer' };
    expect((await phone.request.post(`${portal}/comments`, { data: asked, headers })).ok()).toBe(true);
    const answers = Object.entries(ANSWERS).map(([question, value]) => ({ question, value, version: 0 }));
    for (const { question, ...data } of answers)
      expect((await phone.request.put(`${portal}/answers/${question}`, { data, headers })).ok()).toBe(true);
    const who = { name: 'Rina Begum', role: 'Compliance' };
    expect((await phone.request.post(`${portal}/submit`, { data: who, headers })).ok()).toBe(true);
    await phone.close();

    await page.reload();
    await expect(row('Banyan Cotton')).toContainText('Waiting for review');
    await expect(page.getByText('1 of 3 have submitted')).toBeVisible();
    const about = page.locator('section').filter({ hasText: 'Questions most asked about' });
    await expect(about).toContainText(/asked about by one supplier \(33\s?%\)/);
    await look();
  });

  /** Without the shade that a button has while it is pressed and pointed at. */
  const look = async () => {
    await page.mouse.move(0, 0);
    await expect(page.locator('.mat-ripple-element')).toHaveCount(0);
    await lookAtPage(page);
  };
  const next = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const choose = async (chip: string, ...options: readonly string[]) => {
    await page
      .getByRole('button', { name: new RegExp(`^${chip}`) })
      .first()
      .click();
    for (const option of options) await page.getByRole('checkbox', { name: option }).check();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
  };
});
