import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { Asker, mailedLink, type SentQuestionnaire } from './a-questionnaire';
import { mailedCode } from './open-portal';
import { tabTo } from './tab-to';
import { lookAtPage } from './visitor';

const mark = Date.now().toString(36);
const email = `reviewed-${mark}@supplier.example`;

/** All answers of the quick check: workers have to ask for their passports. */
const ANSWERS = {
  A02: ['BD'],
  A03: ['14'],
  A04: 20,
  B01: 0,
  B03: 0,
  HW01: 'no',
  D01: ['direct'],
  D04: 'no_verified',
  E01: 'request',
  E02: 'yes',
  F01: 'yes',
  G01: 'no',
  I02: ['BD'],
  I03: ['none'],
  I05: 'no',
};

test('answers are reviewed by keyboard, asked back, agreed upon, and the supplier reads and replies', async ({
  browser,
}) => {
  const buyer = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const asker = await Asker.signUp(buyer, `review-${mark}`);
  const sent = await asker.quickCheck('Reviewed Mill', email, 'es');
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  const own = await phone.newPage();
  await letIn(own, sent.link);
  await answer(phone, sent);

  const page = await buyer.newPage();
  await page.goto(await questionnaireOf(buyer));
  await page.getByRole('link', { name: 'Go through the answers' }).click();
  await expect(page.getByRole('heading', { name: 'Answers of Reviewed Mill' })).toBeVisible();
  const controls = page.getByText(/^Controls \d+ of 100$/);
  const before = await controls.innerText();

  // From the first answer that stands out, which is about the passports, to the next one, by letters alone.
  await tabTo(page, page.getByRole('button', { name: 'Accept', exact: true }));
  await page.keyboard.press('n');
  await expect(page.getByText('Can workers leave the site and housing freely').first()).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByLabel('What should the supplier explain or correct?')).toBeFocused();
  await page.keyboard.type('At night too?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('To be asked back').first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Send one question back' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The next reminder goes out on/)).toBeVisible();
  await lookAtPage(page);

  // The supplier, who reads Spanish, answers that one, and finds no other to change.
  await own.goto(sent.link);
  await own.getByRole('button', { name: 'Ver lo que se pregunta' }).click();
  await expect(own.getByText('At night too?')).toBeVisible();
  await expect(own.locator('fb-question-field')).toHaveCount(1);
  await own.getByRole('radio', { name: 'En parte' }).check();
  await expect(own.getByText(/^Guardado a las/)).toBeVisible();
  await own.getByRole('button', { name: 'Continuar' }).click();
  await own.getByLabel('Su nombre').fill('Rina Begum');
  await own.getByLabel('Su cargo en la empresa').fill('HR');
  await own.getByRole('button', { name: 'Enviar las respuestas' }).click();
  await expect(own.getByRole('heading', { name: 'Sus respuestas se han enviado' })).toBeVisible();

  await page.reload();
  await expect(page.getByText('Answered again').first()).toBeVisible();
  await expect(controls).not.toHaveText(before);
  await tabTo(page, page.getByRole('button', { name: 'Accept', exact: true }));
  await page.keyboard.press('a');
  await expect(page.getByText('Answered again')).toHaveCount(0);

  await page.goto(`${new URL(page.url()).pathname}?at=E01`);
  await page.getByRole('button', { name: 'Agree a finding…' }).click();
  await expect(page.getByText(/The supplier reads Español/)).toBeVisible();
  await page.getByLabel('Who sees to it').fill('Plant manager');
  await lookAtPage(page);
  await page.getByRole('button', { name: 'Put it on record' }).click();
  const finding = page.locator('.measure').getByRole('link', { name: 'Identity documents kept' });
  await expect(finding).toBeVisible();
  await expect(page.getByText(/reads this action in Español, machine-drafted and unreviewed/)).toBeVisible();
  await page.getByRole('button', { name: 'Finish the review' }).click();
  await expect(page.getByText('The review is finished.')).toBeVisible();

  // By the mail's link, on a device that has to prove itself: the code leads on to the result.
  const result = await mailedLink(buyer.request, email, 'result');
  const desk = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  const reader = await desk.newPage();
  await letIn(reader, result);
  await expect(reader).toHaveURL(/\/result$/);
  await expect(reader.getByText('Traducido por máquina; nadie lo ha revisado.')).toBeVisible();
  await lookAtPage(reader);
  // Where the device is known, at once.
  await own.goto(result);
  await expect(own.getByText(/de 100/).first()).toBeVisible();
  await own
    .getByRole('button', { name: /^Responder/ })
    .first()
    .click();
  await own.getByLabel('Su respuesta').fill('Devueltos el lunes.');
  await own.getByRole('button', { name: 'Enviar la respuesta' }).click();
  await expect(own.getByText('Devueltos el lunes.')).toBeVisible();

  await page.goto(`${await questionnaireOf(buyer)}/review?at=E01`);
  await expect(page.getByText('Devueltos el lunes.')).toBeVisible();
  await lookAtPage(page);
  await page.locator('.measure').getByRole('link', { name: 'Identity documents kept' }).click();
  await expect(page.getByText('Plant manager').first()).toBeVisible();
  await Promise.all([buyer.close(), phone.close(), desk.close()]);
});

/** Goes in by a link with a mailed code, whatever language the door speaks. */
async function letIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('fb-portal-door button.main').click();
  await expect(page.locator('#portal-code')).toBeFocused();
  await page.locator('#portal-code').fill(await mailedCode(page, email));
  await page.locator('#portal-code').press('Enter');
  await expect(page.locator('fb-portal-door')).toHaveCount(0);
}

/** Answers everything and sends it, by the API: answering has journeys of its own. */
async function answer(phone: BrowserContext, sent: SentQuestionnaire): Promise<void> {
  const portal = sent.link.replace('/answer/', '/api/portal/questionnaires/');
  const headers = { 'x-firebreak-csrf': '1' };
  for (const [code, value] of Object.entries(ANSWERS)) {
    const saved = await phone.request.put(`${portal}/answers/${code}`, {
      data: { value, version: 0 },
      headers,
    });
    expect(saved.ok(), await saved.text()).toBe(true);
  }
  const data = { name: 'Rina Begum', role: 'HR' };
  const submitted = await phone.request.post(`${portal}/submit`, { data, headers });
  expect(submitted.ok(), await submitted.text()).toBe(true);
}

/** Path of the only questionnaire of the company. */
async function questionnaireOf(buyer: BrowserContext): Promise<string> {
  const answer = await buyer.request.get('/api/questionnaires');
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return `/questionnaires/${items[0]?.id}`;
}
