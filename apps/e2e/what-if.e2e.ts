import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { lookAtPage } from './visitor';

const root = path.resolve(import.meta.dirname, '../..');
const mark = Date.now().toString(36);
const edition = `CPI 2026 ${mark}`;
const [moved, weighed] = [`Less from one mill ${mark}`, `Law weighs less ${mark}`];

test.describe.serial('what if, from a question to the company’s own variant', () => {
  let [asking, approving] = [] as unknown as [Page, Page];
  const contexts: BrowserContext[] = [];

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
    // Whoever operates the installation loads editions: said on the machine, not in the product.
    execFileSync('node', ['tools/run.mjs', 'operator', 'add', 'admin@wrenmoor.example'], {
      cwd: root,
      env: { ...process.env, ...productFolder() },
    });
    asking = await signedIn('procurement@wrenmoor.example');
    approving = await signedIn('admin@wrenmoor.example');
  });
  test.afterAll(async () => {
    for (const context of contexts) await context.close();
  });

  test('a second edition of an index is loaded, and scores follow it', async () => {
    await approving.goto('/reference-data/load');
    await approving
      .locator('input[type=file]')
      .setInputFiles({ name: 'cpi.csv', mimeType: 'text/csv', buffer: Buffer.from(nextIndex()) });
    await approving.getByRole('button', { name: 'Put in use' }).click();
    await expect(approving.getByRole('link', { name: 'What moved in our scores' })).toBeVisible();
    const used = async () => {
      const datasets = (await (await asking.request.get('/api/risk/what-if/editions')).json()) as {
        used: string;
        editions: { id: string; edition: string }[];
      }[];
      return datasets.map(({ editions, used }) => editions.find(({ id }) => id === used)?.edition).join();
    };
    await expect.poll(used, { timeout: 60_000 }).toContain(edition);
  });

  test('editions, findings, volume and sites are changed, and the portfolio moves', async () => {
    await asking.goto('/risk/what-if');
    await expect(asking.getByText('Nothing is changed yet.')).toBeVisible();
    const figures = asking.locator('fb-outcome-view').getByRole('status');
    await expect(asking.getByText(/^\s*0 of \d+ scores move/)).toBeVisible();

    const index = asking.getByLabel('Corruption Perceptions Index');
    await index.selectOption(await index.locator('option', { hasText: 'CPI 2025' }).getAttribute('value'));
    await expect(asking.getByText(/^\s*Edition: /)).toBeVisible();
    await expect(asking.getByText(/^\s*[1-9]\d* of \d+ scores move/)).toBeVisible();

    const findings = asking.locator('fb-finding-choice');
    await findings.getByRole('searchbox').fill('Yarmouk');
    await findings.getByRole('checkbox').first().check();
    await expect(asking.getByText(/^\s*Closed and verified: .*Yarmouk/)).toBeVisible();

    const before = await figures.innerText();
    await choose('From supplier', 'Nodirpar');
    await choose('To supplier', 'Malhas');
    await asking.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(
      asking.getByText(/^\s*Our company: 50% of the volume from Nodirpar.* to Malhas/),
    ).toBeVisible();
    await expect(figures).not.toHaveText(before, { useInnerText: true });

    await asking.locator('fb-site-choice').getByRole('checkbox').first().check();
    await expect(asking.getByText(/^\s*Nothing from /)).toBeVisible();
    await lookAtPage(asking);
    await save(moved);
  });

  test('a scenario of weights is saved beside it, and both are compared', async () => {
    await asking.getByRole('button', { name: 'Take all back' }).click();
    const law = asking.getByLabel(/^Rule of law, exact/);
    await law.fill('0.08');
    await law.press('Enter');
    await expect(asking.getByText(/^\s*Rule of law: 0.08 instead of/)).toBeVisible();
    await save(weighed);
    await asking.getByRole('link', { name: 'Open the scenarios' }).click();
    await asking.getByLabel(`Compare “${moved}”`).check();
    await asking.getByLabel(`Compare “${weighed}”`).check();
    const side = asking.getByRole('table').first();
    await expect(side.getByRole('columnheader', { name: moved })).toBeVisible();
    await expect(side.getByRole('columnheader', { name: weighed })).toBeVisible();
    await lookAtPage(asking);
  });

  test('the weights are proposed, and somebody else approves them', async () => {
    const scenario = asking.getByRole('listitem').filter({ hasText: weighed }).last();
    await scenario.getByText('Propose as our variant').click();
    await scenario
      .getByLabel('Why these numbers fit us better')
      .fill('We have our own lawyers in each country.');
    await scenario.getByRole('button', { name: 'Send for approval' }).click();
    await expect(asking).toHaveURL(/\/variant$/);
    await expect(asking.getByText('Somebody else with this right decides.')).toBeVisible();

    await approving.goto('/risk/what-if/variant');
    await approving.getByRole('button', { name: 'Approve' }).click();
    await expect(approving.getByText('Give a reason: it stays beside the decision')).toBeVisible();
    await approving.getByLabel('Your reason').fill('Seen with the buyers.');
    await lookAtPage(approving);
    await approving.getByRole('button', { name: 'Approve' }).click();
    await expect(approving.getByText('in force', { exact: true })).toBeVisible();

    // Back to the default, as other journeys find the demo company.
    await approving.getByRole('button', { name: 'Withdraw' }).first().click();
    await approving.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click();
    await expect(approving.getByText('No variant is in force')).toBeVisible();
  });

  async function choose(label: string, letters: string): Promise<void> {
    await asking.getByLabel(label).fill(letters);
    await asking.getByRole('option', { name: new RegExp(letters) }).click();
  }

  async function save(name: string): Promise<void> {
    await asking.getByLabel('Save these changes under a name').fill(name);
    await asking.getByRole('button', { name: 'Save scenario' }).click();
    await expect(asking.getByText('Saved.')).toBeVisible();
  }
});

/** The folder of the product under test; without one, commands take the usual one, as a person's would. */
function productFolder(): Record<string, string> {
  const folder = process.env['FIREBREAK_E2E_DATA'];
  return folder ? { FIREBREAK_DATA_DIR: folder } : {};
}

/** The next edition of the corruption index: as the shipped one, with Portugal two points lower. */
function nextIndex(): string {
  return fs
    .readFileSync(path.join(root, 'libs/reference-data/data/country-cpi-2025.csv'), 'utf8')
    .replaceAll('CPI 2025', edition)
    .replace(/^(PT,[^,]*,)(\d+)/m, (_, start: string, score: string) => `${start}${Number(score) - 2}`);
}
