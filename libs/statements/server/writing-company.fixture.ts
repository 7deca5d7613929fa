import type { StartStatement, StatementApprovalView, StatementView } from '@firebreak/statements/model';
import { startTestApp, type TestResponse, type TestApp, type TestClient } from '@firebreak/testing';

/** What a statement is begun with. */
export const aStart = (changes: Partial<StartStatement> = {}): StartStatement => ({
  frameworkIds: ['uk-msa-s54'],
  language: 'en',
  period: { from: '2025-04-01', to: '2026-03-31' },
  organisation: {
    name: 'Harbour & Hill Limited',
    legalForm: 'company',
    business: 'It designs and sells clothing.',
    headquarters: 'Leeds',
    employees: 640,
    entities: [],
  },
  ...changes,
});

/** A company with three suppliers, and an officer who writes its statements. */
export class WritingCompany {
  private year = 2030;

  private constructor(
    readonly app: TestApp,
    readonly officer: TestClient,
  ) {}

  static async start(): Promise<WritingCompany> {
    const app = await startTestApp();
    const officer = await app.signUp();
    for (const [name, country] of [
      ['=cmd() Garments', 'BD'],
      ['Tirupur Knits', 'IN'],
      ['Bursa Denim', 'TR'],
    ]) {
      const answer = await officer.post('/api/suppliers', { name, country, isic: '14' });
      if (answer.status !== 201) throw new Error(answer.text);
    }
    await app.drainJobs();
    return new WritingCompany(app, officer);
  }

  /** A statement of a period of its own. */
  async aStatement(changes: Partial<StartStatement> = {}): Promise<StatementView> {
    this.year++;
    const period = { from: `${this.year}-01-01`, to: `${this.year}-12-31` };
    const answer = await this.officer.post<StatementView>('/api/statements', aStart({ period, ...changes }));
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  }
}

/** Submits a statement with a reason for everything that the checker holds against it. */
export async function submitAnyway(by: TestClient, id: string): Promise<TestResponse<StatementApprovalView>> {
  const url = `/api/statements/${id}/approval`;
  const { points = [] } = (await by.get<Partial<StatementApprovalView>>(url)).body;
  const takenAlong = points.map(({ subject }) => ({ subject, reason: 'It is written for a test.' }));
  return by.post<StatementApprovalView>(`${url}/submitted`, { note: '', takenAlong });
}
