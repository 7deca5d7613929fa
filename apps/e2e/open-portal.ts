import { expect, type Page } from '@playwright/test';
import { lookAtPage } from './visitor';

/** The newest code that was mailed to an address. */
export async function mailedCode(page: Page, email: string): Promise<string> {
  let code: string | undefined;
  await expect(async () => {
    const { items } = (await (await page.request.get('/api/mailbox')).json()) as {
      items: { id: string; to: string }[];
    };
    const newest = items.find(({ to }) => to === email);
    const mail = (await (await page.request.get(`/api/mailbox/${newest?.id}`)).json()) as { text: string };
    code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(mail.text)?.[0];
    expect(code).toBeTruthy();
  }).toPass();
  return code ?? '';
}

/** Goes in by the link of a questionnaire, as somebody who reads the mails to this address. */
export async function openPortal(page: Page, link: string, email: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('button', { name: 'Send me a code' })).toBeVisible();
  await lookAtPage(page);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const box = page.getByLabel('Code from the mail');
  await expect(box).toBeFocused();
  await box.fill(await mailedCode(page, email));
  await lookAtPage(page);
  await box.press('Enter');
  await expect(page.getByRole('button', { name: /^(Begin|Go on)$/ })).toBeVisible();
}
