import { expect, test, type Request } from '@playwright/test';

/** People open these on a phone, from a mail: what they load has to come over a weak connection. */
const LIMIT_IN_BYTES = 150_000;

/** The questionnaire's form comes after its door, so that there is room for what the door will have to say one day. */
const PAGES = [
  { address: '/disclose/no-such-link', limit: LIMIT_IN_BYTES },
  { address: '/answer/no-such-link', limit: 135_000 },
  { address: '/reply/no-such-link', limit: LIMIT_IN_BYTES },
];

for (const { address, limit } of PAGES) {
  test(`${address} loads less than ${limit / 1000} kB of script, texts included`, async ({ page }) => {
    const scripts: Request[] = [];
    page.on('requestfinished', (request) => {
      if (new URL(request.url()).pathname.endsWith('.js')) scripts.push(request);
    });
    await page.goto(address);
    await expect(page.locator('h1').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(scripts.map(async (script) => (await script.sizes()).responseBodySize));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${address}: ${total} bytes in ${sizes.length} scripts`);
    expect(sizes.length).toBeGreaterThan(3);
    expect(total).toBeLessThan(limit);
  });
}
