import { expect, test, type Page } from '@playwright/test';
import { lookAtPage } from './visitor';

/** Every page of the demo company, as a reader at a desk sees it, and as one with a phone at night who reads Arabic. */
const readers = [
  { reader: 'at a desk', width: 1280, colorScheme: 'light', language: 'en' },
  { reader: 'on a phone, in the dark, in Spanish', width: 360, colorScheme: 'dark', language: 'es' },
  { reader: 'on a phone, from right to left', width: 360, colorScheme: 'light', language: 'ar' },
] as const;

const PAGES = [
  '/',
  '/suppliers',
  '/suppliers?view=map',
  '/suppliers?view=graph',
  '/suppliers?view=origin',
  '/suppliers?view=origin&good=62',
  '/suppliers?q=nothing-has-this-name',
  '/suppliers/new',
  '/suppliers/import',
  '/suppliers/duplicates',
  '/suppliers/duplicates/history',
  '/suppliers/cascade',
  '/suppliers/cascade/ask',
  '/suppliers/cascade/shared',
  '/suppliers/SUPPLIER',
  '/suppliers/SUPPLIER/chain',
  '/suppliers/SUPPLIER/split',
  '/suppliers/SUPPLIER/edit',
  '/suppliers/SUPPLIER/disclosures',
  '/suppliers/SUPPLIER/risk',
  '/suppliers/SUPPLIER/questionnaires',
  '/suppliers/SUPPLIER/audits',
  '/suppliers/SUPPLIER/signals',
  '/suppliers/signals',
  '/risk',
  '/risk/hot-spots',
  '/risk/hot-spots?sector=13',
  '/risk/countries',
  '/risk/countries/BD',
  '/risk/sectors',
  '/risk/sectors/14',
  '/risk/goods',
  '/risk/goods/Cotton',
  '/risk/actions',
  '/risk/actions?kind=audit',
  '/risk/entry',
  '/risk/what-if',
  '/risk/what-if/scenarios',
  '/risk/what-if/variant',
  '/risk/editions',
  '/risk/editions/effect',
  '/risk/runs',
  '/risk/runs?editions=other',
  '/risk/method',
  '/risk/method/example',
  '/risk/method/quality',
  '/questionnaires',
  '/questionnaires/send',
  '/questionnaires/feedback',
  '/questionnaires/insights',
  '/questionnaires/insights?sort=-unknown',
  '/questionnaires/insights/benchmark',
  '/questionnaires/insights/D04',
  '/questionnaires/insights/F05?by=quarter',
  '/questionnaires/insights/I02?by=sector&answer=skipped',
  '/questionnaires/template',
  '/questionnaires/template/firebreak-homework',
  '/questionnaires/template/firebreak-quick-check/translations/es',
  '/questionnaires/template/firebreak-quick-check/translations/ar',
  '/questionnaires/campaigns',
  '/questionnaires/campaigns/new',
  '/questionnaires/campaigns/CAMPAIGN',
  '/questionnaires/builder',
  '/questionnaires/builder/new',
  '/questionnaires/builder/OWNDRAFT',
  '/questionnaires/builder/OWNDRAFT?at=LP02',
  '/questionnaires/builder/OWNDRAFT/preview',
  '/questionnaires/builder/OWNDRAFT/translations',
  '/questionnaires/builder/OWNDRAFT/translations/ar',
  '/questionnaires/builder/OWNPUBLISHED/versions',
  '/questionnaires/QUESTIONNAIRE',
  '/questionnaires/QUESTIONNAIRE/review',
  '/questionnaires/SUBMITTED/review',
  '/questionnaires/SUBMITTED/review?at=E01',
  '/vault',
  '/vault/firebreak-baseline/A',
  '/vault/firebreak-baseline/F',
  '/vault/kept',
  '/vault/customers',
  '/vault/customers/CUSTOMER/LINKED',
  '/vault/log',
  '/audits',
  '/audits/all',
  '/audits/new',
  '/statements',
  '/statements/new',
  '/statements/laws',
  '/statements/laws/au-msa-2018',
  '/statements/laws/which-apply',
  '/statements/years',
  '/statements/years/commitments',
  '/statements/years/compare',
  '/statements/years/board',
  '/statements/years/board/BOARD',
  '/statements/programme/policies',
  '/statements/programme/training',
  '/statements/programme/channels',
  '/statements/programme/remedies',
  '/statements/tasks',
  '/statements/tasks?whose=all&state=done',
  '/statements/STATEMENT',
  '/statements/STATEMENT?part=training&show=suggestions',
  '/statements/STATEMENT?part=training&show=history',
  '/statements/STATEMENT?part=tasks',
  '/statements/STATEMENT/sign',
  '/statements/STATEMENT/forms',
  '/statements/EARLIER?part=export',
  '/statements/STATEMENT/criteria',
  '/statements/STATEMENT/figures',
  '/statements/STATEMENT/last-year',
  '/statements/STATEMENT/import',
  '/statements/dossiers',
  '/statements/dossiers/new',
  '/statements/dossiers/DOSSIER',
  '/statements/dossiers/DOSSIER?part=chain',
  '/statements/dossiers/DOSSIER?part=points',
  '/reference-data',
  '/reference-data/countries',
  '/reference-data/countries/BD',
  '/reference-data/compare',
  '/reference-data/load',
  '/reference-data/import-bans',
  '/audit-trail',
  '/jobs',
  '/settings/people',
  '/settings/company',
  '/settings/account',
  '/no-such-page',
  '/mailbox',
];

/** Pages take two seconds each, and several times that on a machine that others slow down. */
const PATIENCE_PER_PAGE_IN_MS = 6_000;
/** Windows side by side: while one waits for the product, the other is looked at. */
const WINDOWS = 2;

for (const { reader, width, colorScheme, language } of readers) {
  test(`every page ${reader}`, async ({ browser }) => {
    test.setTimeout(PAGES.length * PATIENCE_PER_PAGE_IN_MS);
    const faults: string[] = [];
    const addresses = PAGES.values();
    const readOn = async () => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
      await page.goto('/sign-in');
      await page.evaluate(`localStorage.setItem('firebreak.language', '${language}')`);
      await signIn(page);
      const ids = await someIds(page);
      for (const address of addresses) {
        await page.goto(address.replace(/[A-Z]{5,}/g, (name) => ids[name] ?? name));
        await lookAtPage(page);
        await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: WINDOWS }, readOn));
    expect(faults).toEqual([]);
  });
}

/** Pages that are lists or forms on a record, and all of the risk pages that ask the API for what they show. */
const READING_PAGES = [
  '/suppliers',
  '/suppliers/SUPPLIER/edit',
  '/suppliers/SUPPLIER/risk',
  '/questionnaires',
  '/questionnaires/SUBMITTED/review',
  '/questionnaires/feedback',
  '/questionnaires/insights',
  '/questionnaires/insights/D04',
  '/questionnaires/campaigns',
  '/questionnaires/builder',
  '/vault',
  '/vault/firebreak-baseline/A',
  '/vault/kept',
  '/vault/customers',
  '/vault/log',
  '/audits',
  '/audits/all',
  '/statements',
  '/statements/tasks',
  '/audit-trail',
  '/jobs',
  ...PAGES.filter((address) =>
    /^\/risk(?!.*\?|\/(method|editions\/effect)$|\/method\/quality)/.test(address),
  ),
];

test('pages say that the server failed, and show what there is once it answers again', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  await page.goto('/sign-in');
  await signIn(page);
  const ids = await someIds(page);
  let fails = true;
  await page.route(/\/api\/(?!session|jobs\/events)/, (route) =>
    fails
      ? route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify({ type: '/problems/internal-error', code: 'internal-error', status: 503 }),
        })
      : route.continue(),
  );
  for (const address of READING_PAGES) {
    fails = true;
    await page.goto(address.replace(/[A-Z]{5,}/g, (name) => ids[name] ?? name));
    const again = page.locator('main fb-problem button').first();
    await expect(again, address).toBeVisible();
    await expect(page.locator('fb-skeleton'), address).toHaveCount(0);
    fails = false;
    // Parts of a page that failed each have a button of their own.
    await expect(async () => {
      if (await again.isVisible()) await again.click({ timeout: 1000 });
      await expect(page.locator('fb-problem'), address).toHaveCount(0, { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
  }
  expect(faults).toEqual([]);
  await context.close();
});

async function signIn(page: Page): Promise<void> {
  const answer = await page.request.post('/api/sign-in', {
    data: { email: 'admin@wrenmoor.example', password: 'look-around-freely' },
    headers: { 'x-firebreak-csrf': '1' },
  });
  expect(answer.ok()).toBe(true);
}

async function someIds(page: Page): Promise<Record<string, string>> {
  const nth = async (url: string, at: number) => {
    const { items } = (await (await page.request.get(url)).json()) as { items: { id: string }[] };
    return items[at]?.id ?? 'none';
  };
  const first = (url: string) => nth(url, 0);
  const customers = await page.request.get('/api/vault/customers');
  const { items } = (await customers.json()) as { items: { id: string; questionnaires: { id: string }[] }[] };
  const summaries = (await (await page.request.get('/api/board-summaries')).json()) as { id: string }[];
  return {
    BOARD: summaries[0]?.id ?? 'none',
    CUSTOMER: items[0]?.id ?? 'none',
    LINKED: items[0]?.questionnaires[0]?.id ?? 'none',
    SUPPLIER: await first('/api/suppliers?q=yarmouk'),
    CAMPAIGN: await first('/api/campaigns'),
    QUESTIONNAIRE: await first('/api/questionnaires?status=reviewed'),
    SUBMITTED: await first('/api/questionnaires?status=submitted'),
    OWNDRAFT: await first('/api/custom-templates?state=draft'),
    OWNPUBLISHED: await first('/api/custom-templates?state=published'),
    STATEMENT: await first('/api/statements'),
    EARLIER: await nth('/api/statements', 1),
    DOSSIER: await first('/api/dossiers'),
  };
}
