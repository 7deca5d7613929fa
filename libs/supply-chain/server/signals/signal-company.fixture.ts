import type { Page } from '@firebreak/platform/model';
import type {
  GoodRole,
  HeadlineBand,
  SignalRule,
  SignalView,
  SupplierView,
} from '@firebreak/supply-chain/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';

interface SiteFacts {
  readonly address?: string;
  readonly headcount?: number;
  readonly agencyShare?: number;
  readonly labourProvider?: boolean;
  readonly processes?: readonly string[];
  /** Per month. */
  readonly capacity?: { readonly amount: number; readonly unit: string };
  readonly auditedOn?: string;
  readonly makes?: readonly string[];
  readonly uses?: readonly string[];
}

/** A company whose data raises signals, and somebody outside who has only a link. */
export class SignalCompany {
  private constructor(
    readonly app: TestApp,
    readonly reviewer: TestClient,
    readonly outsider: TestClient,
  ) {}

  static async start(): Promise<SignalCompany> {
    const app = await startTestApp();
    return new SignalCompany(app, await app.signUp({ company: 'Kestrel Apparel' }), app.anonymous());
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /** A supplier of the own company since yesterday, unless `changes` say otherwise. */
  async aSupplier(name: string, changes: object = {}): Promise<string> {
    const body = { name, country: 'BD', isic: '1410', ...changes };
    const answer = await this.reviewer.post<SupplierView>('/api/suppliers', body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  }

  async aSite(supplierId: string, facts: SiteFacts = {}): Promise<string> {
    const { capacity, auditedOn, makes = [], uses = [], ...entered } = facts;
    const good = (role: GoodRole) => (hs: string) => ({ hs, name: `Good ${hs}`, role });
    const answer = await this.reviewer.post<{ id: string }>(`/api/suppliers/${supplierId}/sites`, {
      name: 'Unit 1',
      country: 'BD',
      ...entered,
      ...(capacity && { capacityPerMonth: capacity.amount, capacityUnit: capacity.unit }),
      goods: [...makes.map(good('makes')), ...uses.map(good('uses'))],
    });
    if (answer.status !== 201) throw new Error(answer.text);
    // Audits stand above suppliers: what they would note is noted here.
    if (auditedOn)
      await this.sql(`UPDATE site SET last_audited_on = $2 WHERE id = $1`, [answer.body.id, auditedOn]);
    return answer.body.id;
  }

  async link(supplierId: string, buyerSupplierId: string | null, facts: object = {}): Promise<string> {
    const answer = await this.reviewer.post<{ id: string }>('/api/supply-links', {
      supplierId,
      buyerSupplierId,
      kind: 'supplier',
      ...facts,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  }

  /** Sets what the own company orders from a supplier in a month. */
  async orders(supplierId: string, pieces: number): Promise<void> {
    const { body } = await this.reviewer.get<SupplierView>(`/api/suppliers/${supplierId}`);
    const link = body.buyers.find(({ buyerSupplierId }) => buyerSupplierId === null);
    const input = {
      buyerSupplierId: null,
      supplierId,
      kind: 'supplier',
      volumePerMonth: pieces,
      volumeUnit: 'pieces',
    };
    const answer = await this.reviewer.put(`/api/supply-links/${link?.id}`, input);
    if (answer.status !== 200) throw new Error(answer.text);
    await this.app.drainJobs();
  }

  /** A garment maker with orders 1.875 times its capacity. */
  async anOverloadedSupplier(name: string, changes: object = {}): Promise<string> {
    const id = await this.aSupplier(name, changes);
    await this.aSite(id, { headcount: 400, capacity: { amount: 40_000, unit: 'pieces' } });
    await this.orders(id, 75_000);
    return id;
  }

  /** In place of what the last risk run found. */
  async band(supplierId: string, band: HeadlineBand): Promise<void> {
    await this.app.drainJobs();
    await this.sql(`UPDATE supplier SET band = $2 WHERE id = $1`, [supplierId, band]);
  }

  /** As somebody who may change the rows, without a request. */
  sql<T = unknown>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.app.inCompany(this.reviewer.companyId, (tx) => tx.query<T[]>(text, values));
  }

  /** Looks through everything and waits for what follows. */
  async look(): Promise<void> {
    const { status } = await this.reviewer.post('/api/signals/look');
    if (status !== 202) throw new Error(`looking answered ${status}`);
    await this.app.drainJobs();
  }

  async signals(supplierId: string, rule?: SignalRule): Promise<readonly SignalView[]> {
    const query = rule ? `&rule=${rule}` : '';
    const answer = await this.reviewer.get<Page<SignalView>>(`/api/signals?supplierId=${supplierId}${query}`);
    return answer.body.items;
  }

  /** @throws Error where there is none, or more than one */
  async signal(supplierId: string, rule: SignalRule): Promise<SignalView> {
    const [found, ...more] = await this.signals(supplierId, rule);
    if (!found || more.length > 0) throw new Error(`one signal ${rule} was expected`);
    return found;
  }

  async score(
    supplierId: string,
  ): Promise<{ value: number; steps: { key: string; points: number; facts: object }[] }> {
    await this.app.drainJobs();
    const { body } = await this.reviewer.get<{
      score: { value: number; steps: { key: string; points: number; facts: object }[] };
    }>(`/api/risk/suppliers/${supplierId}`);
    return body.score;
  }

  /** Address of the API behind the link in the newest mail to somebody, and the mail. */
  async mailTo(to: string): Promise<{ portal: string; subject: string; text: string }> {
    await this.app.drainJobs();
    const { body } = await this.outsider.get<{ items: { id: string; to: string }[] }>('/api/mailbox');
    const id = body.items.find((mail) => mail.to === to)?.id;
    if (!id) throw new Error(`no mail to ${to}`);
    const mail = await this.outsider.get<{ subject: string; text: string }>(`/api/mailbox/${id}`);
    const token = /\/reply\/([\w-]+)/.exec(mail.body.text)?.[1] ?? '';
    const { subject, text } = mail.body;
    return { subject, text, portal: `/api/portal/signals/${token}` };
  }
}

/** The calendar date so many days from today. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
