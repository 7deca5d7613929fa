import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { Asker, mailedLink, phoneOf, type SentQuestionnaire } from './a-questionnaire';
import { openPortal } from './open-portal';
import { tabTo } from './tab-to';
import { lookAtPage } from './visitor';

const mark = Date.now().toString(36);
const address = (name: string) => `${name}-${mark}@supplier.example`;
const TOTAL = 'How many people work for you in total?';
const MIGRANTS = /share of the workforce are migrants/;
const LEAVE = /leave the site and housing freely/;

let asker: Asker;
let buyer: BrowserContext;

test.beforeAll(async ({ browser }) => {
  buyer = await browser.newContext();
  asker = await Asker.signUp(buyer, mark);
});
test.afterAll(() => buyer.close());

test('a link that scanners fetched a hundred times still opens with a code', async ({ browser }) => {
  const sent = await asker.quickCheck('Scanned Mill', address('scanned'));
  for (let look = 0; look < 100; look++) {
    expect((await buyer.request.get(sent.link)).status()).toBe(200);
    expect((await buyer.request.get(apiOf(sent))).status()).toBe(401);
  }
  const phone = await phoneOf(browser, sent);
  await expect(pageOf(phone).getByRole('button', { name: 'Begin' })).toBeVisible();
  await phone.close();
});

test('answers given without connection outlive their tab and reach the server', async ({ browser }) => {
  const sent = await asker.quickCheck('Cut-off Mill', address('offline'));
  const phone = await phoneOf(browser, sent);
  const first = pageOf(phone);
  await first.getByRole('button', { name: 'Begin' }).click();
  await type(field(first, TOTAL), '120');
  await expect(first.getByText(/^Saved \d/)).toBeVisible();

  await phone.setOffline(true);
  await first.getByRole('button', { name: 'Continue' }).click();
  await type(field(first, MIGRANTS), '35');
  await first.getByRole('button', { name: 'Continue' }).click();
  await field(first, LEAVE).getByRole('radio', { name: 'Partly' }).check();
  await expect(first.getByText('Saved on this phone, will be sent when you are online')).toBeVisible();
  await first.close();
  expect(await stored(phone, sent)).toMatchObject({ A04: 120 });

  // The page itself is fetched anew, as it is no installed app; its API can't be reached for saving yet.
  await phone.setOffline(false);
  await phone.route(/\/api\/portal\/.*\/answers/, (route) => route.abort('internetdisconnected'));
  const second = await phone.newPage();
  await second.goto(`${sent.link}?at=QC`);
  await expect(field(second, LEAVE).getByRole('radio', { name: 'Partly' })).toBeChecked();
  await expect(second.getByText('Saved on this phone, will be sent when you are online')).toBeVisible();
  await second.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(field(second, MIGRANTS).getByRole('textbox')).toHaveValue('35');
  expect(await stored(phone, sent)).not.toHaveProperty('B01');

  await phone.unroute(/\/api\/portal\/.*\/answers/);
  await second.evaluate(`dispatchEvent(new Event('online'))`);
  await expect(second.getByText(/^Saved \d/)).toBeVisible();
  expect(await stored(phone, sent)).toMatchObject({ A04: 120, B01: 35, E02: 'partly' });
  await phone.close();
});

test('two tabs never overwrite each other unseen', async ({ browser }) => {
  const sent = await asker.quickCheck('Two Tabs Mill', address('tabs'));
  const phone = await phoneOf(browser, sent);
  const one = pageOf(phone);
  await one.getByRole('button', { name: 'Begin' }).click();
  await expect(field(one, TOTAL)).toBeVisible();
  const two = await phone.newPage();
  await two.goto(`${sent.link}?at=QA`);
  await expect(field(two, TOTAL)).toBeVisible();

  await type(field(one, TOTAL), '100');
  await expect(one.getByText(/^Saved \d/)).toBeVisible();
  await type(field(two, TOTAL), '250');
  const conflict = field(two, TOTAL).getByRole('alert');
  await expect(conflict).toContainText('“100');
  await expect(conflict).toContainText('“250');
  expect(await stored(phone, sent)).toMatchObject({ A04: 100 });
  await lookAtPage(two);
  await conflict.getByRole('button', { name: 'Keep the answer from here' }).click();
  await expect(conflict).toHaveCount(0);
  await expect.poll(() => stored(phone, sent)).toMatchObject({ A04: 250 });

  await type(field(one, TOTAL), '300');
  const other = field(one, TOTAL).getByRole('alert');
  await expect(other).toContainText('“250');
  await expect(other).toContainText('“300');
  await other.getByRole('button', { name: 'Take the other one' }).click();
  await expect(field(one, TOTAL).getByRole('textbox')).toHaveValue('250');
  await expect(one.getByRole('heading', { name: TOTAL })).toBeFocused();
  expect(await stored(phone, sent)).toMatchObject({ A04: 250 });
  await type(field(one, TOTAL), '260');
  await expect.poll(() => stored(phone, sent)).toMatchObject({ A04: 260 });
  await phone.close();
});

test('a colleague answers a part by a link of their own, until it is taken back', async ({ browser }) => {
  const sent = await asker.quickCheck('Shared Mill', address('rina'));
  const phone = await phoneOf(browser, sent);
  const own = pageOf(phone);
  await own.getByRole('button', { name: 'Ask a colleague' }).click();
  await expect(own.getByRole('heading', { name: 'Colleagues who help' })).toBeVisible();
  await lookAtPage(own);
  await own.getByLabel("Colleague's name").fill('Karim Uddin');
  await own.getByLabel('E-mail address').fill(address('karim'));
  await own.getByRole('checkbox', { name: 'Pay and housing' }).check();
  await own.getByRole('button', { name: 'Send the link' }).click();
  await expect(own.getByText('The link is on its way to Karim Uddin.')).toBeVisible();
  const row = own.getByRole('listitem').filter({ hasText: 'Karim Uddin' }).first();
  await expect(row).toContainText('not opened yet');

  const part: SentQuestionnaire = {
    link: await mailedLink(buyer.request, address('karim')),
    email: address('karim'),
  };
  expect(part.link).not.toBe(sent.link);
  const colleague = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  const page = await colleague.newPage();
  await openPortal(page, part.link, part.email);
  await expect(page.getByText(/Rina Begum asks you to answer these parts/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /^Pay and housing$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask a colleague' })).toHaveCount(0);
  await expect(page.getByText(/Rina Begum and .* see what you answer here/)).toBeVisible();
  await lookAtPage(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Part 1 of 1')).toBeVisible();
  await field(page, /legal minimum wage/)
    .getByRole('radio', { name: 'Yes' })
    .check();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await lookAtPage(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/Every answer is saved at once. Rina Begum sends them all/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send the answers' })).toHaveCount(0);
  await lookAtPage(page);

  await own.reload();
  const log = own.getByRole('listitem').filter({ hasText: /legal minimum wage/ });
  await expect(log).toContainText('Karim Uddin');
  await expect(row).toContainText(/opened on/);
  await lookAtPage(own);
  await own.locator('header select').selectOption('ar');
  await expect(own.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(own.getByRole('heading', { level: 1 })).not.toHaveText('Colleagues who help');
  await lookAtPage(own);
  await own.locator('header select').selectOption('en');
  await expect(own.getByRole('heading', { name: 'Colleagues who help' })).toBeVisible();
  await row.getByRole('button', { name: 'Take back' }).click();
  await expect(own.getByRole('button', { name: 'Take back' })).toHaveCount(0);
  await expect(own.getByText(/can no longer open these parts/)).toBeVisible();
  await expect(own.getByRole('heading', { name: 'Colleagues who help' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This part is no longer yours' })).toBeVisible();
  await lookAtPage(page);
  expect(await stored(phone, sent)).toMatchObject({ F01: 'yes' });
  await colleague.close();
  await phone.close();
});

test('the whole quick check is answered and sent by keyboard alone', async ({ browser }) => {
  const sent = await asker.quickCheck('Keyboard Mill', address('keys'));
  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await desk.newPage();
  await openPortal(page, sent.link, sent.email);
  await tabTo(page, page.getByRole('button', { name: 'Begin' }));
  await page.keyboard.press('Enter');
  for (let screen = 1; screen <= 5; screen++) {
    await expect(page.getByText(`Part ${screen} of 5`)).toBeVisible();
    for (const question of await page.locator('fb-question-field').all()) await answerByKeys(page, question);
    await tabTo(page, page.getByRole('button', { name: 'Continue' }));
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible();
  await expect(page.getByText(/still needs? an answer/)).toHaveCount(0);
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.type('Mei Lin');
  await page.keyboard.press('Tab');
  await page.keyboard.type('HR manager');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Send the answers' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your answers are sent' })).toBeVisible();
  await desk.close();
});

/** Answers the question with keys that somebody without a mouse would press. */
async function answerByKeys(page: Page, question: Locator): Promise<void> {
  const radios = question.getByRole('radio');
  const boxes = question.getByRole('checkbox');
  const country = question.getByRole('combobox');
  if (await country.count()) {
    await tabTo(page, country);
    // The first ones are passed on the way, not chosen.
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(question.getByRole('listitem')).toHaveCount(1);
  } else if (await radios.count()) {
    await tabTo(page, radios.first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(radios.nth(1)).toBeChecked();
  } else if (await boxes.count()) {
    await tabTo(page, boxes.first());
    await page.keyboard.press('Space');
    await expect(boxes.first()).toBeChecked();
  } else {
    await tabTo(page, question.getByRole('textbox'));
    await page.keyboard.type('12');
  }
}

function field(page: Page, question: string | RegExp): Locator {
  return page.locator('fb-question-field').filter({ has: page.getByRole('heading', { name: question }) });
}

/** Types an answer and leaves the box, which is when it is saved. */
async function type(question: Locator, text: string): Promise<void> {
  const box = question.getByRole('textbox');
  await box.fill(text);
  await box.blur();
}

function pageOf(context: BrowserContext): Page {
  const [page] = context.pages();
  if (!page) throw new Error('The context has no page.');
  return page;
}

function apiOf({ link }: SentQuestionnaire): string {
  return link.replace('/answer/', '/api/portal/questionnaires/');
}

/** What the server holds, by question. */
async function stored(context: BrowserContext, sent: SentQuestionnaire): Promise<Record<string, unknown>> {
  const { answers } = (await (await context.request.get(apiOf(sent))).json()) as {
    answers: { question: string; value: unknown }[];
  };
  return Object.fromEntries(answers.map(({ question, value }) => [question, value]));
}
