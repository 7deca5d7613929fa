import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { extractText } from 'unpdf';
import { openPortal } from './open-portal';
import { lookAtPage } from './visitor';

/** A real list where one is at hand; else one of our own with the same columns. */
const realList = path.resolve(import.meta.dirname, '../../../shared/samples/osh-list-15.csv');
const list = fs.existsSync(realList)
  ? realList
  : path.join(import.meta.dirname, 'fixtures/supplier-list.csv');

const mark = Date.now().toString(36);
const company = `Harbour Lane Trading ${mark}`;

test.describe.serial('from a supplier list to a statement', () => {
  let context: BrowserContext;
  let page: Page;
  let supplier: { id: string; name: string };

  test.beforeAll(async ({ browser }) => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    page = await context.newPage();
  });
  test.afterAll(() => context.close());

  test('a procurement manager signs up', async () => {
    await page.goto('/sign-up');
    await lookAtPage(page);
    await page.getByLabel('Company name').fill(company);
    await page.getByLabel('Country').selectOption('GB');
    await page.getByLabel('Your name').fill('Ada Merrow');
    await page.getByLabel('E-mail').fill(`ada-${mark}@harbour-lane.example`);
    await page.getByLabel('Password').fill('lanterns over quiet water');
    await page.getByRole('button', { name: 'Open the account' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada Merrow');
    await lookAtPage(page);
  });

  test('imports a supplier list', async () => {
    await page.goto('/suppliers');
    await lookAtPage(page);
    await page.goto('/suppliers/import');
    await lookAtPage(page);
    await page.locator('input[type=file]').setInputFiles(list);
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await expect(page.getByText('Nothing is written yet. This is what would happen.')).toBeVisible({
      timeout: 30_000,
    });
    await lookAtPage(page);
    const leaveOut = page.getByLabel(/Leave out the .*wrong row/);
    if (await leaveOut.isVisible()) await leaveOut.check();
    await page.getByRole('button', { name: /^Import \d+ rows$/ }).click();
    await expect(page.getByText('Your list is in')).toBeVisible({ timeout: 30_000 });
    await lookAtPage(page);
  });

  test('sees scores, map and graph', async () => {
    await page.getByRole('link', { name: 'See suppliers, worst first' }).click();
    await expect(page.locator('fb-risk-badge').first()).toContainText(/\d+ (low|medium|high|very high)/, {
      timeout: 20_000,
    });
    await lookAtPage(page);
    await page.goto('/suppliers?view=map');
    await expect(page.getByText(/\d+ places, highest risk first/)).toBeVisible();
    await lookAtPage(page);
    await page.goto('/suppliers?view=graph');
    await expect(page.getByRole('heading', { name: 'Tier 1' })).toBeVisible();
    await lookAtPage(page);
    await page.goto('/risk');
    await expect(page.getByRole('heading', { name: 'Highest scores' })).toBeVisible();
    await lookAtPage(page);
  });

  test('sends a questionnaire', async () => {
    const { items } = await api<{ items: { id: string; name: string }[] }>('/api/suppliers?limit=1');
    supplier = items[0]!;
    await page.goto('/questionnaires');
    await lookAtPage(page);
    await page.goto('/questionnaires/send');
    await expect(page.getByRole('radio', { name: 'Forced labour risk questionnaire' })).toBeChecked();
    await lookAtPage(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByLabel('Search suppliers by name').fill(supplier.name.slice(0, 12));
    await page.getByRole('checkbox', { name: supplier.name }).check();
    await lookAtPage(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByLabel('E-mail address').fill(`quality-${mark}@supplier.example`);
    await page.getByLabel('E-mail address').blur();
    await lookAtPage(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await lookAtPage(page);
    await page.getByRole('button', { name: 'Send to one supplier' }).click();
    await expect(page.getByText('The questionnaire is on its way')).toBeVisible();
  });

  test('which the supplier answers from the mail, on a phone', async ({ browser }) => {
    test.setTimeout(240_000);
    const phone = await browser.newContext({
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
    });
    const portal = await phone.newPage();
    await portal.goto('/mailbox');
    const mail = portal.getByRole('link').filter({ hasText: `quality-${mark}@supplier.example` });
    await expect(async () => {
      await portal.reload();
      await expect(mail).toBeVisible({ timeout: 1000 });
    }).toPass();
    await mail.click();
    const link = await portal.locator('a[href*="/answer/"]').first().getAttribute('href');
    await prefetch(portal, link ?? '');
    await openPortal(portal, link ?? '', `quality-${mark}@supplier.example`);
    await expect(portal.getByRole('heading', { level: 1 })).toContainText(company);
    await lookAtPage(portal);
    await portal.getByRole('button', { name: 'Begin' }).click();
    await answerEverything(portal);
    await expect(
      portal.getByText('Everything is answered.').or(portal.getByText(/answers? ha(s|ve) no document/)),
    ).toBeVisible();
    await lookAtPage(portal);
    await portal.getByLabel('Your name').fill('Mei Lin');
    await portal.getByLabel('Your role in the company').fill('HR manager');
    await portal.getByRole('button', { name: 'Send the answers' }).click();
    await expect(portal.getByRole('heading', { name: 'Your answers are sent' })).toBeVisible();
    await lookAtPage(portal);
    await portal.goto(link ?? '');
    await expect(portal.getByRole('heading', { name: 'These answers have been sent' })).toBeVisible();
    await phone.close();
  });

  test('and the score moves and says why', async () => {
    await expect
      .poll(async () => JSON.stringify((await risk()).score?.steps), { timeout: 30_000 })
      .toContain('controls');
    await page.goto(`/suppliers/${supplier.id}/questionnaires`);
    await expect(page.getByText('Waiting for review').first()).toBeVisible();
    await lookAtPage(page);
    await page.goto(`/suppliers/${supplier.id}`);
    await lookAtPage(page);
    await page.goto(`/suppliers/${supplier.id}/risk`);
    await lookAtPage(page);
  });

  test('records a critical finding, and the score rises with its reason', async () => {
    const before = (await risk()).score?.value ?? 0;
    await page.goto(`/audits/new?supplier=${supplier.id}`);
    await lookAtPage(page);
    await page.getByLabel('Day of the audit').fill(new Date().toISOString().slice(0, 10));
    await page.getByLabel('Auditor').fill('Lantern Assurance');
    await page.getByLabel('Programme').fill('Own visit');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByLabel('Add a finding').pressSequentially('passport');
    await page.getByRole('option').first().click();
    await page.getByLabel('What was seen?').fill('Passports of 14 migrant workers lay in the office safe.');
    await page
      .getByLabel('What will be done?')
      .fill('Hand back every passport and give each worker a locker.');
    await page.getByLabel('Who sees to it?').fill('HR manager');
    await lookAtPage(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.getByText('Critical').first()).toBeVisible();
    await page.getByRole('button', { name: 'Record this audit' }).click();
    await expect(page.getByText(/The audit of .* is on record/)).toBeVisible();
    await expect.poll(async () => (await risk()).score?.value, { timeout: 30_000 }).toBeGreaterThan(before);
    await page.getByRole('link', { name: 'See what it did to the score' }).click();
    await expect(page.getByText(/passport|identity documents/i).first()).toBeVisible();
    await lookAtPage(page);
    await page.goto(`/suppliers/${supplier.id}/audits`);
    await lookAtPage(page);
    await page.goto('/audits');
    await lookAtPage(page);
  });

  test('makes the statement, whose PDF holds the figures of the company', async () => {
    await page.goto('/statements');
    await lookAtPage(page);
    await page.goto('/statements/new');
    for (const law of [
      /^UK Modern Slavery Act 2015/,
      /^Australian Modern Slavery Act/,
      /^Canada Supply Chains Act/,
    ])
      await page.getByRole('checkbox', { name: law }).first().check();
    await lookAtPage(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByLabel('Legal name').fill(`${company} Ltd`);
    await page.getByLabel('What it does').fill('It buys and sells clothing.');
    await lookAtPage(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('button', { name: 'Start a statement' }).click();
    await expect(page).toHaveURL(/\/statements\/[0-9a-f-]{36}/);
    await lookAtPage(page);
    await page
      .getByRole('link', { name: 'Export' })
      .or(page.getByRole('button', { name: 'Export' }))
      .first()
      .click();
    await page.getByRole('button', { name: 'Make the files' }).click();
    const link = page.getByRole('link', { name: 'Download PDF' });
    await expect(link).toBeVisible({ timeout: 30_000 });
    await lookAtPage(page);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const { text } = await extractText(new Uint8Array(fs.readFileSync(await download.path())), {
      mergePages: true,
    });
    const { total } = await api<{ total: number }>('/api/suppliers?limit=1&count=true');
    expect(text).toContain(`${company} Ltd`);
    expect(text).toMatch(new RegExp(`\\b${total}\\b`));
    const workbook = page.getByRole('link', { name: 'Download XLSX' });
    const [second] = await Promise.all([page.waitForEvent('download'), workbook.click()]);
    expect(
      fs
        .readFileSync(await second.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  async function api<T>(url: string): Promise<T> {
    return (await (await page.request.get(url)).json()) as T;
  }

  function risk(): Promise<{ score: { value: number; steps: unknown } | null }> {
    return api(`/api/risk/suppliers/${supplier.id}`);
  }
});

/** What a mail program's scanner does with a link before anybody sees the mail: looks at it a hundred times. */
async function prefetch(portal: Page, link: string): Promise<void> {
  const api = link.replace('/answer/', '/api/portal/questionnaires/');
  for (let look = 0; look < 50; look++) {
    expect((await portal.request.get(link)).status()).toBe(200);
    expect((await portal.request.get(api)).status()).toBe(401);
  }
}

/** Answers each question of each screen as somebody would who is in a hurry: the first choice, a small number. */
async function answerEverything(portal: Page): Promise<void> {
  for (let screen = 1; screen <= 15; screen++) {
    await expect(portal.getByText(new RegExp(`Part ${screen} of \\d+`))).toBeVisible();
    await answerScreen(portal);
    await lookAtPage(portal);
    await expect(portal.getByText(/^Saved \d/)).toBeVisible();
    const position = (await portal.getByText(/Part \d+ of \d+/).innerText()).match(/\d+/g) ?? [];
    await portal.getByRole('button', { name: 'Continue' }).click();
    if (position[0] === position[1]) return;
  }
}

/** Answers show further questions, so it goes on until nothing is open. */
async function answerScreen(portal: Page): Promise<void> {
  for (let round = 0; round < 4; round++) {
    let answered = 0;
    for (const field of await portal.locator('fb-question-field').all())
      answered += await answerQuestion(field);
    if (answered === 0) return;
  }
}

async function answerQuestion(field: Locator): Promise<number> {
  if ((await field.locator('fb-table-input').count()) > 0) return answerTable(field);
  const choices = field.locator('input[type=radio], input[type=checkbox]');
  if ((await choices.count()) > 0) {
    if ((await choices.and(field.locator(':checked')).count()) > 0) return 0;
    await choices.first().check({ force: true });
    return 1;
  }
  const country = field.locator('select');
  if ((await country.count()) > 0) {
    if (await field.getByRole('button', { name: /^Remove / }).count()) return 0;
    await country.first().selectOption({ index: 1 });
    const add = field.getByRole('button', { name: 'Add a country' });
    if (await add.isVisible()) await add.click();
    return 1;
  }
  const box = field.locator('input:not([type=file]), textarea');
  if ((await box.count()) === 0) return addDocument(field);
  if ((await box.first().inputValue()) !== '') return 0;
  const kind = await box.first().getAttribute('type');
  await box.first().fill(kind === 'date' ? '2026-01-15' : '12');
  await box.first().blur();
  return 1;
}

/** A line for each site that is known, one of its own where none is; and the list as a document beside it. */
async function answerTable(field: Locator): Promise<number> {
  const cells = field.locator('fb-table-input fieldset input');
  if ((await cells.count()) === 0) await field.getByRole('button', { name: 'Add a row' }).click();
  if ((await cells.first().inputValue()) !== '') return 0;
  for (const cell of await cells.all()) {
    await cell.fill('12');
    await cell.blur();
  }
  await addDocument(field);
  return 1;
}

async function addDocument(field: Locator): Promise<number> {
  const remove = field.getByRole('button', { name: /^Remove/ });
  if ((await remove.count()) > 0) return 0;
  const file = field.locator('input[type=file]:not([capture])');
  if ((await file.count()) === 0) return 0; // an answer above it took the question away
  const content = Buffer.from('Jiaxing sewing hall, 88 Yunhe West Road, 120 workers\n');
  await file.setInputFiles({ name: 'sites.txt', mimeType: 'text/plain', buffer: content });
  await expect(remove).toBeVisible();
  return 1;
}
