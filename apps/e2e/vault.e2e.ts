import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { Asker, phoneOf } from './a-questionnaire';
import { openPortal } from './open-portal';
import { lookAtPage } from './visitor';

const mark = Date.now().toString(36);
const SECTION = 'Your business';
const TOTAL = 'How many people work for you in total?';
/** Complete answers to the quick check. */
const ANSWERS = {
  ...{ A02: ['PT'], A03: ['14'], A04: 20, B01: 0, B03: 0, HW01: 'no', D01: ['direct'], D04: 'no_verified' },
  ...{ E01: 'worker', E02: 'yes', F01: 'yes', G01: 'no', I02: ['PT'], I03: ['none'], I05: 'no' },
};

test('answers are kept, handed over by consent, proposed to the next customer, and taken back', async ({
  browser,
}) => {
  const buyer = await browser.newContext();
  const second = await browser.newContext();
  const asker = await Asker.signUp(buyer, `${mark}a`);
  const other = await Asker.signUp(second, `${mark}b`);
  const [mill, address] = [`Vault Mill ${mark}`, `vault-${mark}@supplier.example`];
  const first = await asker.quickCheck(mill, address);

  // Finishes in the portal, and makes an account of the answers.
  const phone = await phoneOf(browser, first);
  const page = phone.pages()[0] ?? (await phone.newPage());
  await answer(phone, first.link);
  await page.goto(`${first.link}?at=check`);
  await page.getByLabel('Your name').fill('Rina Begum');
  await page.getByLabel('Your role in the company').fill('Compliance manager');
  await page.getByRole('button', { name: 'Send the answers' }).click();
  await expect(
    page.getByRole('heading', { name: 'Keep these answers for your next customer' }),
  ).toBeVisible();
  await lookAtPage(page);
  await page.getByLabel('Choose a password').fill('nine looms by the river');
  await page.getByRole('button', { name: 'Keep my answers' }).click();
  await page.getByRole('link', { name: 'See your answers' }).click();
  await reloadUntil(page, 'Answers 15 of 15 questions');
  await touchTargets(page);

  // Lets the customer have one group, looks at what goes, signs.
  await page.goto('/vault/customers');
  const allow = `Allow ${asker.company} to have: ${SECTION}`;
  await page.getByRole('button', { name: allow }).click();
  await expect(page.getByText('Allowed', { exact: true })).toHaveCount(1);
  await touchTargets(page);
  await page.getByRole('link', { name: /^Hand over/ }).click();
  await expect(page.getByText('3 answers and no documents would go now.')).toBeVisible();
  await expect(page.getByText(/takes no answers now/)).toBeVisible(); // it was sent
  await page.getByRole('button', { name: 'Sign and hand over' }).click();
  await expect(page).toHaveURL('/vault/log');
  await reloadUntil(page, 'Handed over', 'fb-status-chip');
  await touchTargets(page);

  // The customer has the signed copy; anybody can check it.
  const desk = await buyer.newPage();
  await desk.goto(`/questionnaires/${first.id}`);
  await expect(desk.getByText('Signature checked: unchanged')).toBeVisible();
  const copies = `/api/questionnaires/${first.id}/vault-receipts`;
  const { items } = (await (await buyer.request.get(copies)).json()) as { items: { id: string }[] };
  const signed = (await (await buyer.request.get(`${copies}/${items[0]?.id}/package`)).json()) as {
    text: string;
  };
  expect(await checked(buyer, signed)).toBe('valid');
  expect(await checked(buyer, { ...signed, text: signed.text.replace('"value":20', '"value":90') })).toBe(
    'changed',
  );

  // The next customer's questionnaire proposes the answers, and takes what was chosen of a hand-over.
  const next = await other.quickCheck(mill, `next-${address}`);
  await openPortal(page, next.link, next.email);
  await page.getByRole('button', { name: 'Begin' }).click();
  const total = page.locator('fb-question-field').filter({ hasText: TOTAL });
  await expect(total).toContainText(`first given to ${asker.company}`);
  await expect(total.getByRole('textbox')).toHaveValue('');
  await lookAtPage(page);
  await total.getByRole('button', { name: 'This is still right' }).click();
  await expect(total.getByRole('textbox')).toHaveValue('20');
  await page.getByRole('button', { name: 'Link this questionnaire to my answers' }).click();
  await expect(page.getByText('This questionnaire is linked to your answers')).toBeVisible();
  await page.goto('/vault/customers');
  await page.getByRole('button', { name: `Allow ${other.company} to have: ${SECTION}` }).click();
  const card = page.locator('fb-customer-consents').filter({ hasText: other.company });
  await card.getByRole('link', { name: /^Hand over/ }).click();
  await expect(page.getByText('The questionnaire has an answer here: it stays.')).toHaveCount(1);
  await page.getByRole('button', { name: 'Choose all 2, after a look at the list' }).click();
  await lookAtPage(page);
  await page.getByRole('button', { name: 'Hand over with signature and fill in 2 answers' }).click();
  await expect(page).toHaveURL('/vault/log');
  await reloadUntil(page, '2 of 2 filled in');
  const reading = await second.newPage();
  await reading.goto(`/questionnaires/${next.id}`);
  await expect(reading.getByText('2 answers of the questionnaire were filled in from it')).toBeVisible();

  // Takes the consent back: the customer is told, on its page and by mail.
  await page.goto('/vault/customers');
  await page.getByRole('button', { name: `Withdraw from ${asker.company}: ${SECTION}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('Withdrawn', { exact: true })).toHaveCount(1);
  await reloadUntil(page, `${asker.company} was told`);
  await desk.reload();
  await expect(desk.getByText(/^\s*Consent withdrawn on .*Your business/)).toBeVisible();
  expect(await mailSubjects(buyer, asker.email)).toContain(
    `${mill} withdrew consent for answers it had handed over`,
  );
  await Promise.all([buyer, second, phone].map((context) => context.close()));
});

async function answer(phone: BrowserContext, link: string): Promise<void> {
  const url = link.replace('/answer/', '/api/portal/questionnaires/');
  const answers = Object.entries(ANSWERS).map(([question, value]) => ({ question, value, version: 0 }));
  const headers = { 'x-firebreak-csrf': '1' };
  await phone.request.post(`${url}/start`, { data: { language: 'en' }, headers });
  const saved = await phone.request.put(`${url}/answers`, { data: { answers }, headers });
  expect(saved.ok(), await saved.text()).toBe(true);
}

/** Jobs carry things over between companies: the page says so once they have. */
async function reloadUntil(page: Page, text: string, within = 'main'): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.locator(within).filter({ hasText: text }).first()).toBeVisible({ timeout: 1500 });
  }).toPass();
}

/** A thumb hits everything that can be pressed. */
async function touchTargets(page: Page): Promise<void> {
  // A link in a sentence is text.
  const small = await page.evaluate<string[]>(`
    [...document.querySelectorAll('main :is(a, button, summary, select, label:has(input))')]
      .filter((one) => one.checkVisibility() && !one.closest('p') && one.getBoundingClientRect().height < 44)
      .map((one) => one.textContent.trim() + ' ' + one.getBoundingClientRect().height)`);
  expect.soft(small, page.url()).toEqual([]);
}

async function checked(context: BrowserContext, signed: object): Promise<string> {
  const answered = await context.request.post('/api/vault/verify', {
    data: signed,
    headers: { 'x-firebreak-csrf': '1' },
  });
  return ((await answered.json()) as { state: string }).state;
}

async function mailSubjects(context: BrowserContext, to: string): Promise<string[]> {
  const { items } = (await (await context.request.get('/api/mailbox')).json()) as {
    items: { to: string; subject: string }[];
  };
  return items.filter((mail) => mail.to === to).map(({ subject }) => subject);
}
