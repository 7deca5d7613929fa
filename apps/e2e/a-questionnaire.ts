import { expect, type APIRequestContext, type Browser, type BrowserContext } from '@playwright/test';
import { openPortal } from './open-portal';

/** One questionnaire that was sent, as its respondent has it. */
export interface SentQuestionnaire {
  /** Path of the page. */
  readonly link: string;
  readonly email: string;
}

/** A company of its own that asks suppliers, by the API: its pages have journeys of their own. */
export class Asker {
  private constructor(
    private readonly buyer: APIRequestContext,
    readonly company: string,
    readonly email: string,
  ) {}

  static async signUp(context: BrowserContext, mark: string): Promise<Asker> {
    const [company, email] = [`Tern Point Clothing ${mark}`, `ada-${mark}@tern-point.example`];
    const asker = new Asker(context.request, company, email);
    await asker.post('/api/sign-up', {
      companyName: company,
      country: 'GB',
      name: 'Ada Merrow',
      email,
      password: 'lanterns over quiet water',
    });
    return asker;
  }

  async supplier(facts: {
    readonly name: string;
    readonly country: string;
    readonly email: string;
    readonly language?: string;
    readonly second?: string;
  }): Promise<void> {
    const { name, country, email: contactEmail, language: contactLanguage = 'en', second } = facts;
    const contacts = second ? [{ name: 'Nadia Karim', email: second, language: 'en' }] : [];
    await this.post('/api/suppliers', { name, country, contactEmail, contactLanguage, contacts });
  }

  /** Sends the quick check to a new supplier. */
  async quickCheck(
    supplier: string,
    email: string,
    language = 'en',
  ): Promise<SentQuestionnaire & { readonly id: string }> {
    const { id } = await this.post<{ id: string }>('/api/suppliers', { name: supplier, country: 'BD' });
    const { ids } = await this.post<{ ids: string[] }>('/api/questionnaires', {
      recipients: [{ supplierId: id, name: 'Rina Begum', email, language }],
      template: 'firebreak-quick-check',
      dueOn: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
    });
    return { id: ids[0] ?? '', link: await mailedLink(this.buyer, email), email };
  }

  private async post<T>(url: string, data: object): Promise<T> {
    const answer = await this.buyer.post(url, { data, headers: { 'x-firebreak-csrf': '1' } });
    const text = await answer.text();
    expect(answer.ok(), text).toBe(true);
    return (text && JSON.parse(text)) as T;
  }
}

/**
 * The path of the link in the newest mail to an address that has one.
 * @param page of the link's pages: `result`; the questionnaire itself where absent
 */
export async function mailedLink(
  request: APIRequestContext,
  email: string,
  page: string | null = null,
): Promise<string> {
  const looks = page ? new RegExp(`/answer/[\\w.~-]+/${page}`) : /\/answer\/[\w.~-]+/;
  let path: string | undefined;
  await expect(async () => {
    const { items } = (await (await request.get('/api/mailbox')).json()) as {
      items: { id: string; to: string }[];
    };
    for (const { id } of items.filter(({ to }) => to === email)) {
      const { text } = (await (await request.get(`/api/mailbox/${id}`)).json()) as { text: string };
      path ??= looks.exec(text)?.[0];
    }
    expect(path).toBeTruthy();
  }).toPass();
  return path ?? '';
}

/** A phone, let in to the questionnaire. */
export async function phoneOf(
  browser: Browser,
  sent: SentQuestionnaire,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<BrowserContext> {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    colorScheme,
  });
  await openPortal(await phone.newPage(), sent.link, sent.email);
  return phone;
}
