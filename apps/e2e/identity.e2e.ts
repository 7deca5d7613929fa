import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';

const PASSWORD = 'quiet river under glass';

/** A name that no earlier run used. */
const mark = Date.now().toString(36);

async function seesNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(overflow).toBeLessThanOrEqual(0);
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Company name').fill('Kestrel Outfitters');
  await page.getByLabel('Country').selectOption('GB');
  await page.getByLabel('Your name').fill('Amina Diallo');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Open the account' }).click();
  await page.waitForURL('/');
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Opens the newest mail to an address, once it is there. */
async function openMail(page: Page, to: string): Promise<string> {
  await expect(async () => {
    await page.goto('/mailbox');
    await page.getByRole('link', { name: to }).first().click({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  const link = await page.locator('article a').first().getAttribute('href');
  expect(link).not.toBeNull();
  return link ?? '';
}

async function aPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  return context.newPage();
}

test('a company signs up, a colleague joins from the mail on a phone', async ({ page, browser }) => {
  await signUp(page, `amina-${mark}@kestrel.example`);
  const colleague = `bo-${mark}@kestrel.example`;
  await page.goto('/settings/people');
  await page.getByLabel('E-mail').fill(colleague);
  await page.getByLabel('Role', { exact: true }).selectOption('auditor');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('cell', { name: colleague })).toBeVisible();
  await seesNoBarrier(page);

  const phone = await aPhone(browser);
  await phone.goto(await openMail(phone, colleague));
  await expect(phone.getByRole('heading', { name: 'Join Kestrel Outfitters' })).toBeVisible();
  await seesNoBarrier(phone);
  await phone.getByLabel('Your name').fill('Bo Berg');
  await phone.getByLabel('Password').fill('password1234');
  await phone.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(phone.getByText('among the first passwords that are guessed').first()).toBeVisible();
  await phone.getByLabel('Password').fill('another quiet river');
  await phone.getByRole('button', { name: 'Accept the invitation' }).click();
  await phone.waitForURL('/');
  await phone.goto('/settings/people');
  await expect(phone.getByText('Bo Berg')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Send the invitation' })).toHaveCount(0);
  await seesNoBarrier(phone);

  await page.reload();
  await page.getByLabel('Role of Bo Berg').selectOption('viewer');
  await expect(page.getByText('Bo Berg now has the role Viewer')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Bo Berg' }).click();
  await page.getByRole('button', { name: 'Remove person' }).click();
  await expect(page.getByText('Bo Berg has no access any more')).toBeVisible();
});

test('a forgotten password is replaced, once, and every browser is signed out', async ({ page, browser }) => {
  const email = `cy-${mark}@kestrel.example`;
  await signUp(page, email);
  const phone = await aPhone(browser);
  await phone.goto('/sign-in');
  await signIn(phone, email, 'not the password');
  await expect(phone.getByRole('alert')).toContainText('E-mail or password is wrong');
  await seesNoBarrier(phone);
  await phone.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(phone.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await phone.getByLabel('E-mail').fill(email);
  await phone.getByRole('button', { name: 'Send the link' }).click();
  await expect(phone.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await seesNoBarrier(phone);

  const link = await openMail(phone, email);
  await phone.goto(link);
  await phone.getByLabel('New password').fill('a third quiet river');
  await phone.getByRole('button', { name: 'Save the new password' }).click();
  await expect(phone.getByRole('status').first()).toContainText('Your password is changed');
  await page.reload();
  await page.waitForURL(/\/sign-in/);
  await phone.goto(link);
  await expect(phone.getByRole('alert')).toContainText('used already');
  await seesNoBarrier(phone);
  await phone.goto('/sign-in?returnUrl=//evil.example');
  await signIn(phone, email, 'a third quiet river');
  await phone.waitForURL('/');
});

test('a session elsewhere is ended from the settings', async ({ page, browser }) => {
  const email = `dee-${mark}@kestrel.example`;
  await signUp(page, email);
  const phone = await aPhone(browser);
  await phone.goto('/sign-in');
  await signIn(phone, email, PASSWORD);
  await phone.waitForURL('/');
  await page.goto('/settings/account');
  await page.getByRole('button', { name: 'Sign out there' }).click();
  await expect(page.getByRole('button', { name: 'Sign out there' })).toHaveCount(0);
  await seesNoBarrier(page);
  await phone.goto('/settings');
  await phone.waitForURL(/\/sign-in\?returnUrl=%2Fsettings/);
  await signIn(phone, email, PASSWORD);
  await phone.waitForURL(/\/settings\/account/);
});
