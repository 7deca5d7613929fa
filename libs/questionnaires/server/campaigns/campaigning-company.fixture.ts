import type { Page } from '@firebreak/platform/model';
import type {
  CampaignContent,
  CampaignRecipientView,
  CampaignView,
} from '@firebreak/questionnaires/model/campaigns';
import type { TestAppOptions } from '@firebreak/testing';
import { AskingCompany, inDays } from '../asking-company.fixture';
import { CampaignRunner } from './campaign-runner';

/** Quick checks for everybody in Bangladesh, due in 20 days. */
export function aRound(change: Partial<CampaignContent> = {}): CampaignContent {
  return {
    name: 'Spring round',
    audience: { filter: { country: 'BD' }, spend: null, asked: 'any', answeredBefore: null },
    rules: [{ when: {}, template: 'firebreak-quick-check' }],
    additions: [],
    dueOn: inDays(20),
    messages: {},
    messageLanguage: 'en',
    reminders: [],
    escalateAfterDays: null,
    ...change,
  };
}

/** For suppliers of one country only, so that rounds of other tests don't meet. */
export function inCountry(country: string, change: Partial<CampaignContent> = {}): CampaignContent {
  const round = aRound(change);
  return { ...round, audience: { ...round.audience, filter: { country } } };
}

/** A company that runs campaigns. */
export class CampaigningCompany {
  private constructor(readonly company: AskingCompany) {}

  static async start(options: TestAppOptions = {}): Promise<CampaigningCompany> {
    return new CampaigningCompany(await AskingCompany.start(options));
  }

  get app() {
    return this.company.app;
  }

  get buyer() {
    return this.company.buyer;
  }

  /** A supplier with what matters to the test. */
  async aSupplier(input: {
    readonly name: string;
    readonly country: string;
    readonly contactEmail?: string | null;
    readonly contactLanguage?: string;
    readonly contactName?: string;
    readonly contacts?: readonly object[];
    readonly [other: string]: unknown;
  }): Promise<string> {
    const contactEmail = `${input.name.toLowerCase().replaceAll(' ', '-')}@example.org`;
    const answer = await this.buyer.post<{ id: string }>('/api/suppliers', { contactEmail, ...input });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  }

  async aDraft(content: CampaignContent): Promise<CampaignView> {
    const answer = await this.buyer.post<CampaignView>('/api/campaigns', content);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  }

  /** Started, and every mail out. */
  async aStarted(content: CampaignContent): Promise<string> {
    const { id } = await this.aDraft(content);
    const started = await this.buyer.post(`/api/campaigns/${id}/start`, {});
    if (started.status !== 202) throw new Error(started.text);
    await this.app.drainJobs();
    return id;
  }

  async view(id: string): Promise<CampaignView> {
    return (await this.buyer.get<CampaignView>(`/api/campaigns/${id}`)).body;
  }

  async board(id: string, query = ''): Promise<readonly CampaignRecipientView[]> {
    const { body } = await this.buyer.get<Page<CampaignRecipientView>>(
      `/api/campaigns/${id}/recipients?limit=200${query}`,
    );
    return body.items;
  }

  /** What its clock would do on a day. */
  run(id: string, at: Date) {
    return this.app.runAs(this.buyer.companyId, () => this.app.get(CampaignRunner).run(id, at));
  }

  mailsTo(address: string) {
    return this.company.mailsTo(address);
  }
}

/** Noon of the day so many days from today. */
export function noonInDays(days: number): Date {
  return new Date(`${inDays(days)}T12:00:00Z`);
}
