import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { lookAtPage } from './visitor';

/** One statement for three laws, from the choice of laws to the public page, its correction and the year after. */
test.describe.serial('a statement for three laws', () => {
  let [writing, approving] = [] as unknown as [Page, Page];
  const contexts: BrowserContext[] = [];
  let year = 0;
  let statement = '';
  let publicPage = '';

  test.beforeAll(async ({ browser }) => {
    const signedIn = async (email: string) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      contexts.push(context);
      const page = await context.newPage();
      const answer = await page.request.post('/api/sign-in', {
        data: { email, password: 'look-around-freely' },
        headers: { 'x-firebreak-csrf': '1' },
      });
      expect(answer.ok()).toBe(true);
      return page;
    };
    writing = await signedIn('esg@wrenmoor.example');
    approving = await signedIn('admin@wrenmoor.example');
  });
  test.afterAll(async () => {
    for (const context of contexts) await context.close();
  });

  test('is begun for the United Kingdom, Australia and Canada', async () => {
    // A second look begins with years of its own.
    year = 2024 - 2 * test.info().retry;
    statement = await begin(writing, year);
    await expect(writing.getByText(/Canada Supply Chains Act/).first()).toBeVisible();
  });

  test('is written, and the checker’s question is answered by a person', async () => {
    await openPart(writing, 'Due diligence');
    await writeAtNote(writing, 'Workers used the line 41 times in the year, and we answered each call.');

    const checks = writing.getByRole('complementary', { name: 'What the law asks' });
    await checks.getByRole('button', { name: 'Decide' }).first().click();
    await checks.getByRole('button', { name: 'Keep the decision' }).click();
    await expect(checks.getByRole('alert')).toBeVisible();
    await checks.getByRole('textbox').fill('Our lawyers read it on Tuesday.');
    await checks.getByRole('button', { name: 'Keep the decision' }).click();
    await expect(checks.getByText('Our lawyers read it on Tuesday.')).toBeVisible();
    await lookAtPage(writing);
  });

  test('is commented on by a colleague', async () => {
    await approving.goto(`${statement}?part=due-diligence`);
    await approving.getByRole('button', { name: 'Comment on the whole section' }).click();
    await approving
      .getByLabel('Comment', { exact: true })
      .fill('Do we know how many of the calls came from agencies?');
    await approving.getByRole('button', { name: 'Comment', exact: true }).click();
    await writing.reload();
    await expect(writing.getByText('Do we know how many of the calls came from agencies?')).toBeVisible();
    await writing.getByRole('button', { name: 'Resolve' }).click();
    await expect(writing.getByText(/^\s*No comment is open/)).toBeVisible();
  });

  test('is approved by a second person, and makes its files', async () => {
    await submit(writing);
    await expect(writing.getByText('You submitted it: somebody else has to approve it.')).toHaveCount(1);
    await approve(approving);
    await lookAtPage(approving);
    await approving.goto(`${statement}?part=export`);
    for (const format of ['PDF', 'DOCX', 'HTML', 'JSON', 'XLSX']) {
      const [download] = await Promise.all([
        approving.waitForEvent('download'),
        approving
          .getByRole('link', { name: `Download ${format}` })
          .first()
          .click({ timeout: 60_000 }),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
    }
  });

  test('is published on a page that nobody signs in to', async ({ browser }) => {
    await approving.goto(`${statement}/sign`);
    await publish(approving, null);
    const address = await approving.locator('.address a').getAttribute('href');
    publicPage = new URL(address ?? '').pathname;
    const reader = await browser.newContext({ viewport: { width: 360, height: 800 } });
    contexts.push(reader);
    const page = await reader.newPage();
    await page.goto(publicPage);
    await expect(page.getByText('Workers used the line 41 times in the year')).toBeVisible();
    await lookAtPage(page);
  });

  test('is corrected in a version of its own, and the earlier one says so', async ({ browser }) => {
    await writing.goto(`${statement}/sign`);
    await writing.getByRole('button', { name: 'Change in a new draft' }).click();
    await writing.getByRole('alertdialog').getByRole('button', { name: 'Change in a new draft' }).click();
    await expect(writing.getByRole('button', { name: 'Lock and submit for approval' })).toBeVisible();
    await writing.goto(statement);
    await openPart(writing, 'Due diligence');
    await writeAtNote(writing, 'One call was counted twice: they were 40.');
    await submit(writing);
    await approve(approving);
    await publish(approving, 'One call to the line was counted twice.');

    const reader = await browser.newContext();
    contexts.push(reader);
    const page = await reader.newPage();
    await page.goto(publicPage);
    await expect(page.getByText('One call was counted twice: they were 40.')).toBeVisible();
    await page.goto(`${publicPage}/v1`);
    await expect(page.getByText('One call to the line was counted twice.')).toBeVisible();
    await lookAtPage(page);
  });

  test('stands beside the year after, which takes over what still holds', async () => {
    const next = await begin(writing, year + 1);
    await writing.goto(`${next}/last-year?section=due-diligence`);
    await expect(writing.getByText(`${year}/${(year + 1) % 100}, as published`).first()).toBeVisible();
    const line = writing.getByText('One call was counted twice').first();
    await expect(line).toBeVisible();
    await lookAtPage(writing);
    await writing.getByRole('button', { name: 'Take over this paragraph' }).first().click();
    await expect(writing.getByText("Taken over. Figures in it are this year's.")).toBeVisible();
  });

  /** @param from the year in which the financial year begins @returns its address */
  async function begin(page: Page, from: number): Promise<string> {
    await page.goto('/statements/new');
    for (const law of [
      /^UK Modern Slavery Act 2015/,
      /^Australian Modern Slavery Act/,
      /^Canada Supply Chains Act/,
    ])
      await page.getByRole('checkbox', { name: law }).first().check();
    const goOn = page.getByRole('button', { name: 'Continue', exact: true });
    await goOn.click();
    await page.getByLabel('First day of the financial year').fill(`${from}-04-01`);
    await page.getByLabel('Last day of the financial year').fill(`${from + 1}-03-31`);
    await goOn.click();
    await page.getByLabel('Legal name').fill('Wrenmoor Outfitters Limited');
    await page.getByLabel('What it does').fill('It designs and sells clothing for work outdoors.');
    await goOn.click();
    await page.getByRole('button', { name: 'Start a statement' }).click();
    await expect(page).toHaveURL(/\/statements\/[0-9a-f-]{36}/);
    return new URL(page.url()).pathname;
  }

  /** Writes where the draft asks for words, and waits until they are kept. */
  async function writeAtNote(page: Page, words: string): Promise<void> {
    await page.getByText('Still to write').first().click();
    await page.keyboard.type(words);
    await expect(page.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();
  }

  async function openPart(page: Page, name: string): Promise<void> {
    await page
      .getByRole('navigation', { name: 'Parts of the statement' })
      .getByRole('link', { name: new RegExp(name) })
      .click();
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(name) })).toBeVisible();
  }

  async function submit(page: Page): Promise<void> {
    await page.goto(`${statement}/sign`);
    const reasons = page.getByLabel('Why it goes along as it is');
    await reasons.first().fill('The board knows it and wants it mended by next year.');
    const repeat = page.getByRole('button', { name: /^Put the first reason/ });
    if (await repeat.isVisible()) await repeat.click();
    await page.getByRole('button', { name: 'Lock and submit for approval' }).click();
    await expect(page.getByText('Take it back to change it')).toBeVisible();
  }

  async function approve(page: Page): Promise<void> {
    await page.goto(`${statement}/sign`);
    await page.getByLabel('Body that approved').fill('Board of directors');
    await page.getByLabel('Day of approval').fill('2025-09-12');
    await page.getByLabel('Name of the person who signs').fill('Esther Quill');
    await page.getByLabel('Position of the person who signs').fill('Director');
    const binds = page.getByLabel(/has the authority to bind/);
    if (await binds.isVisible()) await binds.check();
    await expect(page.getByText('wants it mended by next year').first()).toBeVisible();
    await page.getByLabel(/I have read the/).check();
    await page.getByLabel('Type the name as a signature').fill('Esther Quill');
    await page.getByRole('button', { name: 'Approve and sign' }).click();
    await expect(page.getByText('The statement is locked.')).toBeVisible();
  }

  /** @param correction what it corrects, null the first time */
  async function publish(page: Page, correction: string | null): Promise<void> {
    const out = page.getByRole('button', { name: /^Publish version/ });
    await expect(async () => {
      const again = page.getByRole('button', { name: 'Look again' });
      if (await again.isVisible()) await again.click();
      await expect(out).toBeVisible({ timeout: 1000 });
    }).toPass();
    if (correction) await page.getByLabel('What this version corrects').fill(correction);
    const slug = page.getByLabel('Your company’s part of the address');
    if (await slug.isVisible()) await slug.fill('wrenmoor-outfitters-test');
    await out.click();
    await expect(page.getByText('Public', { exact: true })).toBeVisible();
  }
});
