import { expect, type Locator, type Page } from '@playwright/test';

/** Presses the tab key until something has the focus, as a person would: only forwards. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const focused = target.and(page.locator(':focus'));
  for (let press = 0; press < 60 && (await focused.count()) === 0; press++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}
