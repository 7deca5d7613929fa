import type { QuestionnaireView, Template } from '@firebreak/questionnaires/model';
import type { OwnTemplateView } from '@firebreak/questionnaires/model/builder';
import { startTestApp, type TestApp, type TestAppOptions, type TestClient } from '@firebreak/testing';
import { careful } from './a-baseline-answer.fixture';
import { sampleTemplate } from './templates/sample-template';

interface MailboxMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const CODE = /\u2066([A-Z2-9]{4}-[A-Z2-9]{4})\u2069/;

/** The languages of every built-in template, in the order in which they are offered. */
export const TWELVE_LANGUAGES = ['en', 'es', 'fr', 'pt', 'zh', 'vi', 'bn', 'hi', 'tr', 'ar', 'id', 'th'];

/** One questionnaire on its way, and the address of its portal's API. */
export interface Sending {
  readonly id: string;
  readonly supplierId: string;
  readonly portal: string;
  readonly email: string;
}

export const pdf = {
  name: 'policy.pdf',
  mediaType: 'application/pdf',
  content: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'),
};
export const who = { name: 'Rina Begum', role: 'Compliance manager' };

/** The calendar date so many days from today. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A company with suppliers to ask, and somebody who answers for them. */
export class AskingCompany {
  private constructor(
    readonly app: TestApp,
    readonly buyer: TestClient,
    readonly respondent: TestClient,
  ) {}

  static async start(options: TestAppOptions = {}): Promise<AskingCompany> {
    const app = await startTestApp(options);
    return new AskingCompany(app, await app.signUp({ company: 'Kestrel Apparel' }), app.anonymous());
  }

  close(): Promise<void> {
    return this.app.close();
  }

  async aSupplier(name: string, contactEmail: string | null = `${name.toLowerCase()}@example.org`) {
    const body = {
      name,
      country: 'BD',
      isic: '14',
      contactEmail,
      contactName: 'Rina',
      contactLanguage: 'en',
    };
    const answer = await this.buyer.post<{ id: string }>('/api/suppliers', body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  }

  /** The newest first, without those that bring a code. */
  async mailsTo(to: string): Promise<MailboxMail[]> {
    await this.app.drainJobs();
    return (await this.arrived(to)).filter(({ text }) => !CODE.test(text));
  }

  async aSending(name: string, template?: string): Promise<Sending> {
    const supplierId = await this.aSupplier(name);
    const sent = await this.buyer.post<{ ids: string[] }>('/api/questionnaires', {
      recipients: [{ supplierId }],
      dueOn: inDays(20),
      message: 'Please help us.',
      ...(template && { template }),
    });
    if (sent.status !== 201) throw new Error(sent.text);
    const email = `${name.toLowerCase()}@example.org`;
    return { id: sent.body.ids[0] ?? '', supplierId, portal: await this.portalOf(email), email };
  }

  /** The portal's API behind the newest link that was mailed to this address, open on the respondent's device. */
  async portalOf(email: string, device = this.respondent): Promise<string> {
    const portal = await this.linkTo(email);
    await this.enter(portal, email, device);
    return portal;
  }

  /** The portal's API behind the newest link that was mailed to this address, as closed as it comes. */
  async linkTo(email: string): Promise<string> {
    return `/api/portal/questionnaires/${await this.mailed(email, /\/answer\/([\w-]+)/)}`;
  }

  /** Opens a portal on a device by the code that is mailed to this address. */
  async enter(portal: string, email: string, device: TestClient): Promise<void> {
    const sent = await device.post(`${portal}/codes`, { language: 'en' });
    if (sent.status !== 202) throw new Error(sent.text);
    const entered = await device.post(`${portal}/session`, { code: await this.codeTo(email) });
    if (entered.status !== 204) throw new Error(entered.text);
  }

  /** The newest code that was mailed to this address. */
  codeTo(email: string): Promise<string> {
    return this.mailed(email, CODE);
  }

  /** The newest part of a mail to this address that looks so, whether the mail waits, is under way or has arrived. */
  private async mailed(email: string, looks: RegExp): Promise<string> {
    // Those that wait first: a mail leaves there only once it has arrived.
    const waiting = await this.app.inCompany(this.buyer.companyId, (tx) =>
      tx.query<MailboxMail[]>(`SELECT id, text FROM outgoing_mail WHERE recipient = $1`, [email]),
    );
    const mails = [...waiting, ...(await this.arrived(email))].sort((a, b) => (a.id < b.id ? 1 : -1));
    for (const { text } of mails) {
      const found = looks.exec(text)?.[1];
      if (found) return found;
    }
    throw new Error(`nothing like ${looks.source} was mailed to ${email}`);
  }

  /** The newest first. */
  private async arrived(to: string): Promise<MailboxMail[]> {
    const reader = this.app.anonymous();
    const { body } = await reader.get<{ items: MailboxMail[] }>('/api/mailbox');
    const mine = body.items.filter((mail) => mail.to === to);
    return Promise.all(
      mine.map(async ({ id }) => (await reader.get<MailboxMail>(`/api/mailbox/${id}`)).body),
    );
  }

  /** Gives these answers, and a document with the list of sites. */
  async answerAll(portal: string, answers: Readonly<Record<string, unknown>> = careful): Promise<void> {
    for (const [code, value] of Object.entries(answers)) {
      const saved = await this.respondent.put(`${portal}/answers/${code}`, { value, version: 0 });
      if (saved.status !== 200) throw new Error(`${code}: ${saved.text}`);
    }
    const list = await this.respondent.upload(`${portal}/evidence`, pdf, { question: 'A05' });
    if (list.status !== 201) throw new Error(list.text);
  }

  /** A template of the company's own, published: the sample unless told otherwise. */
  async anOwnTemplate(title: string, change: Partial<Template> = {}): Promise<OwnTemplateView> {
    const template = { ...sampleTemplate(), ...change };
    const made = await this.buyer.post<OwnTemplateView>('/api/custom-templates', { title, template });
    const version = made.body.draft?.version;
    const url = `/api/custom-templates/${made.body.id}/versions`;
    const published = await this.buyer.post<OwnTemplateView>(url, { version });
    if (published.status !== 201) throw new Error(published.text);
    return published.body;
  }

  /** Offers a template of the company's own no more, or again. */
  async retire(id: string, retired = true): Promise<void> {
    const answer = await this.buyer.put(`/api/custom-templates/${id}/retired`, { retired });
    if (answer.status >= 300) throw new Error(answer.text);
  }

  async view(id: string): Promise<QuestionnaireView> {
    return (await this.buyer.get<QuestionnaireView>(`/api/questionnaires/${id}`)).body;
  }
}
