import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Looks at the page as people do who can't see it, or hold it in a hand: no violation that axe finds, nothing to
 * scroll sideways, no key of an untranslated text.
 */
export async function lookAtPage(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('fb-skeleton')).toHaveCount(0);
  // From the top: what lies half under a sticky bar in the middle of a scroll would count as too small to hit.
  await page.evaluate('scrollTo(0, 0)');
  // "Legacy" puts the results together in the page itself, not in a new window: no page of ours has foreign frames, and
  // it takes a third of the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
  expect(found).toEqual([]);
  const sideways = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  // Names of queries, which are code and marked so, look like keys.
  const code = await page.locator('code').allInnerTexts();
  const body = await page.locator('body').innerText();
  expect(code.reduce((text, name) => text.replaceAll(name, ''), body)).not.toMatch(
    /\b(platform|supplyChain|supplyViews|risk|riskEditions|referenceData|questionnaires|questionnaireTemplates|questionnaireReview|questionnaireResult|questionnaireInsights|supplierFeedback|giveFeedback|questionnairePortal|answerForm|vault|vaultPortal|questionComments|audits|statements|sign|laws|identity|app|campaigns|builder|dossiers|years|forms|wording|trace|lastYear|talk|programme)\.[a-z]+[A-Za-z.]+\b/,
  );
}
