import { expect, test, type Page } from '@playwright/test';
import { lookAtPage } from './visitor';

const mark = Date.now().toString(36);

async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.blur();
}

test('a questionnaire is made, with a condition, looked at as a phone shows it, and published', async ({
  page,
}) => {
  await page.request.post('/api/sign-up', {
    headers: { 'x-firebreak-csrf': '1' },
    data: {
      companyName: `Heron Wharf ${mark}`,
      country: 'GB',
      name: 'Ada Merrow',
      email: `builder-${mark}@heron-wharf.example`,
      password: 'lanterns over quiet water',
    },
  });
  await page.goto('/questionnaires/builder/new');
  await type(page, 'Title', 'Dormitories');
  await page.getByRole('button', { name: 'Create' }).click();
  const publish = page.getByRole('button', { name: 'Publish' });
  await expect(publish).toBeDisabled();

  // What is wrong leads to its field.
  await page.getByRole('button', { name: 'Add section' }).click();
  await page.getByRole('button', { name: 'Add question' }).click();
  await page.getByText('What keeps it from being published').click();
  await page.getByRole('button', { name: /The section has no title/ }).click();
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type('Beds');
  await type(page, 'Why do you ask?', 'Who sleeps where says who is free to leave.');
  await page.getByRole('link', { name: /^Q01/ }).click();
  await type(page, 'Question', 'Do workers live in housing that you provide?');

  await page.getByRole('button', { name: 'Add question' }).click();
  await type(page, 'Question', 'May they leave it at any time?');
  await page.getByRole('button', { name: 'Ask it only when…' }).click();
  await page
    .getByLabel('What to look at')
    .selectOption({ label: 'Q01 “Do workers live in housing that you provide?”' });
  await page.getByLabel('Value').selectOption({ label: 'Yes' });
  await expect(page.getByText(/^Asked when Q01 .* is Yes\.$/)).toBeVisible();
  await page.getByLabel('The answer is scored').check();

  // By keyboard up and down again; the focus goes along.
  const second = page.getByRole('link', { name: /^Q02/ });
  await second.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(second).toBeFocused();
  await expect(page.getByText('Q02 is now 1 of 2 in “Beds”')).toBeAttached();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText('Ready to publish')).toBeVisible();
  await lookAtPage(page);

  await page.getByRole('link', { name: 'Preview' }).click();
  const phone = page.getByRole('region', { name: 'Phone' });
  await expect(phone.getByText('May they leave it at any time?')).toHaveCount(0);
  await phone.getByRole('radio', { name: 'Yes' }).first().check();
  await expect(phone.getByText('May they leave it at any time?')).toBeVisible();

  await expect(publish).toBeEnabled();
  await publish.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { name: 'Version 1' })).toBeVisible();
  await page.getByRole('link', { name: 'Send' }).click();
  await expect(page.getByRole('radio', { name: /Dormitories/ })).toBeChecked();
});
