import type {
  DisclosurePortalView,
  DisclosurePreview,
  DisclosureView,
  PartyInput,
  PartyView,
  ShareView,
  SupplierView,
  Visibility,
} from '@firebreak/supply-chain/model';
import { newId } from '@firebreak/platform/server';
import type { TestApp, TestClient, TestResponse } from '@firebreak/testing';

/** The calendar date so many days from today. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A row of a list: name and what matters to the test. */
export function aRow(name: string, facts: Partial<PartyInput> = {}): PartyInput {
  return {
    name,
    country: 'IN',
    region: null,
    address: null,
    kind: 'supplier',
    good: null,
    hs: null,
    isic: null,
    share: null,
    since: null,
    email: null,
    ...facts,
  };
}

interface MailboxMail {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** The newest first. */
export async function mailsTo(app: TestApp, to: string): Promise<string[]> {
  await app.drainJobs();
  const reader = app.anonymous();
  const { body } = await reader.get<{ items: MailboxMail[] }>('/api/mailbox');
  const mine = body.items.filter((mail) => mail.to === to);
  return Promise.all(
    mine.map(async ({ id }) => (await reader.get<MailboxMail>(`/api/mailbox/${id}`)).body.text),
  );
}

/** The newest link that was mailed to somebody. */
export async function linkTo(app: TestApp, to: string): Promise<string> {
  const [text = ''] = await mailsTo(app, to);
  const token = /\/disclose\/([\w-]+)/.exec(text)?.[1];
  if (!token) throw new Error(`no link was mailed to ${to}: ${text}`);
  return token;
}

/** A buyer that asks its suppliers. */
export class Customer {
  constructor(
    readonly app: TestApp,
    readonly person: TestClient,
  ) {}

  async aSupplier(name: string, facts: object = {}): Promise<string> {
    const answer = await this.person.post<{ id: string }>('/api/suppliers', {
      name,
      country: 'BD',
      ...facts,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  }

  /** Asks one supplier at this address. @returns the request's id */
  async ask(supplierId: string, email: string): Promise<string> {
    const answer = await this.person.post<{ ids: string[] }>('/api/disclosures', {
      recipients: [{ supplierId, email }],
      dueOn: inDays(20),
      message: 'Please help us.',
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.ids[0] ?? '';
  }

  async request(id: string): Promise<DisclosureView> {
    await this.app.drainJobs();
    return (await this.person.get<DisclosureView>(`/api/disclosures/${id}`)).body;
  }

  async supplier(id: string): Promise<SupplierView> {
    await this.app.drainJobs();
    return (await this.person.get<SupplierView>(`/api/suppliers/${id}`)).body;
  }

  /** Names of all suppliers, in order. */
  async names(): Promise<string[]> {
    await this.app.drainJobs();
    const { body } = await this.person.get<{ items: { name: string }[] }>('/api/suppliers?limit=200');
    return body.items.map(({ name }) => name).sort();
  }
}

/** Somebody at a supplier, with the link from the mail and nothing else. */
export class Respondent {
  constructor(
    readonly browser: TestClient,
    readonly token: string,
  ) {}

  get base(): string {
    return `/api/portal/disclosures/${this.token}`;
  }

  async view(): Promise<DisclosurePortalView> {
    return this.must(await this.browser.get<DisclosurePortalView>(this.base));
  }

  async add(...rows: readonly PartyInput[]): Promise<string[]> {
    const parties = rows.map((row) => ({ ...row, id: newId() }));
    this.must(await this.browser.post(`${this.base}/parties`, { parties }));
    return parties.map(({ id }) => id);
  }

  save(id: string, row: PartyInput, version: number): Promise<TestResponse<PartyView & { code: string }>> {
    return this.browser.put(`${this.base}/parties/${id}`, { ...row, version });
  }

  async claim(facts: { none?: boolean; mayPassOn?: boolean; uses?: boolean | null } = {}): Promise<void> {
    const { none = false, mayPassOn = false, uses = false } = facts;
    const claims = { 'uses-subcontractors': uses, 'uses-labour-providers': false, 'uses-homeworkers': null };
    this.must(await this.browser.put(`${this.base}/claims`, { claims, none, mayPassOn }));
  }

  async choose(choices: Readonly<Record<string, Visibility>>): Promise<void> {
    this.must(await this.browser.put(`${this.base}/choices`, { choices }));
  }

  async preview(): Promise<DisclosurePreview> {
    return this.must(await this.browser.post<DisclosurePreview>(`${this.base}/preview`));
  }

  confirm(fingerprint: string): Promise<TestResponse<{ code: string }>> {
    return this.browser.post(`${this.base}/confirmation`, { fingerprint, name: 'Rina Begum' });
  }

  /** Looks at what will be sent, and sends it. */
  async send(): Promise<void> {
    this.must(await this.confirm((await this.preview()).fingerprint));
  }

  async customers(): Promise<readonly ShareView[]> {
    return this.must(await this.browser.get<{ items: ShareView[] }>(`${this.base}/customers`)).items;
  }

  must<T>({ status, text, body }: TestResponse<T>): T {
    if (status >= 300) throw new Error(`${status}: ${text}`);
    return body;
  }
}

let asked = 0;
/** A supplier that a customer has asked, and somebody there with the link. */
export async function anAsked(by: Customer) {
  const name = `Mill ${++asked}`;
  const email = `mill${asked}@example.org`;
  const supplierId = await by.aSupplier(name);
  const requestId = await by.ask(supplierId, email);
  const respondent = new Respondent(by.app.anonymous(), await linkTo(by.app, email));
  return { name, email, supplierId, requestId, respondent };
}
