import type {
  ConfirmHandOver,
  HandOverPreview,
  HandOverView,
  VaultCustomerView,
  VaultOverview,
  VaultReceiptView,
} from '@firebreak/questionnaires/model';
import type { TestClient } from '@firebreak/testing';
import { pdf, who, type AskingCompany, type Sending } from '../asking-company.fixture';

/** A supplier that answered one questionnaire and kept its answers in an account of its own. */
export class VaultOwner {
  constructor(
    readonly buyer: AskingCompany,
    readonly person: TestClient,
    readonly sending: Sending,
  ) {}

  /** Answers, submits, opens the account from the receipt page and signs in. */
  static async of(buyer: AskingCompany, name: string): Promise<VaultOwner> {
    const sending = await buyer.aSending(name);
    await buyer.answerAll(sending.portal);
    const submitted = await buyer.respondent.post(`${sending.portal}/submit`, who);
    if (submitted.status !== 200) throw new Error(submitted.text);
    const password = `a long way to ${name} and back`;
    const account = await buyer.respondent.post<{ email: string }>(`${sending.portal}/vault/account`, {
      companyName: name,
      name: who.name,
      password,
    });
    if (account.status !== 201) throw new Error(account.text);
    await buyer.app.drainJobs();
    const person = await buyer.app.anonymous().signIn(account.body.email, password);
    return new VaultOwner(buyer, person, sending);
  }

  async overview(): Promise<VaultOverview> {
    return (await this.person.get<VaultOverview>('/api/vault')).body;
  }

  async customers(): Promise<readonly VaultCustomerView[]> {
    return (await this.person.get<{ items: VaultCustomerView[] }>('/api/vault/customers')).body.items;
  }

  /** The one that it answered first. */
  async customer(): Promise<VaultCustomerView> {
    const [customer] = await this.customers();
    if (!customer) throw new Error('the vault has no customer');
    return customer;
  }

  async consent(...groups: string[]): Promise<void> {
    const { id } = await this.customer();
    const given = await this.person.post(`/api/vault/customers/${id}/consents`, { groups });
    if (given.status !== 204) throw new Error(given.text);
  }

  async withdraw(...groups: string[]): Promise<void> {
    const { id } = await this.customer();
    const ended = await this.person.post(`/api/vault/customers/${id}/withdrawals`, { groups });
    if (ended.status !== 204) throw new Error(ended.text);
  }

  /** Of the questionnaire that it answered first, or of another one of the same customer. */
  async preview(questionnaireId = this.sending.id): Promise<HandOverPreview> {
    const { id } = await this.customer();
    const url = `/api/vault/customers/${id}/questionnaires/${questionnaireId}/preview`;
    return (await this.person.get<HandOverPreview>(url)).body;
  }

  /** What the preview shows now, or what was seen before. */
  async handOver(seen?: string) {
    return this.handOverFor(this.sending.id, {}, seen);
  }

  /** Hands over for one of the customer's questionnaires, and fills these places of it and attaches these documents. */
  async handOverFor(questionnaireId: string, into: Pick<ConfirmHandOver, 'fill' | 'attach'>, seen?: string) {
    const { id } = await this.customer();
    const fingerprint = seen ?? (await this.preview(questionnaireId)).fingerprint;
    const url = `/api/vault/customers/${id}/questionnaires/${questionnaireId}/hand-overs`;
    return this.person.post<HandOverView & { code?: string }>(url, { fingerprint, ...into });
  }

  async log(): Promise<readonly HandOverView[]> {
    await this.buyer.app.drainJobs();
    return (await this.person.get<{ items: HandOverView[] }>('/api/vault/hand-overs')).body.items;
  }

  /** What the customer has of it. */
  async receipts(questionnaireId = this.sending.id): Promise<readonly VaultReceiptView[]> {
    await this.buyer.app.drainJobs();
    const url = `/api/questionnaires/${questionnaireId}/vault-receipts`;
    return (await this.buyer.buyer.get<{ items: VaultReceiptView[] }>(url)).body.items;
  }

  async addDocument(question: string, file = pdf) {
    return this.person.upload<{ id: string }>('/api/vault/documents', file, {
      template: 'firebreak-baseline',
      question,
    });
  }
}
