import type { Role } from '@firebreak/identity/model';
import { Accounts } from '@firebreak/identity/server';
import type { StatementTaskView, StatementView } from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';

const PASSWORD = 'correct horse battery';
/** Stands in every comment and task: nothing that leaves the company may hold it. */
export const INSIDE = 'Zwischenruf';

interface ArrivedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
}

/** A company whose people talk about statements, and somebody of another one. */
export class TalkingCompany {
  /** Of the statement that was started last; the first one begins in 2011. */
  year = 2010;

  private constructor(
    readonly app: TestApp,
    /** Esther Quill, who writes statements. */
    readonly officer: TestClient,
    /** Bo Ruiz, who comments, and reads Spanish. */
    readonly buyer: TestClient,
    /** Di Ray, who only reads. */
    readonly viewer: TestClient,
    /** Eve Stone of another company. */
    readonly stranger: TestClient,
  ) {}

  static async start(): Promise<TalkingCompany> {
    const app = await startTestApp();
    const person = (name: string, role: Role, language: 'en' | 'es' = 'en') => {
      const email = `${name.split(' ')[0]!.toLowerCase()}@harbour.example`;
      return { name, email, password: PASSWORD, role, language };
    };
    const people = [
      person('Ada Lund', 'admin'),
      person('Esther Quill', 'esg-officer'),
      person('Bo Ruiz', 'procurement', 'es'),
      person('Di Ray', 'viewer'),
      person('Cy Moss', 'auditor'),
    ];
    await app.get(Accounts).createCompany({ name: 'Harbour', people });
    await app.get(Accounts).createCompany({ name: 'Others', people: [person('Eve Stone', 'admin')] });
    const names = ['esther', 'bo', 'di', 'eve'];
    const [officer, buyer, viewer, stranger] = await Promise.all(names.map((name) => signIn(app, name)));
    return new TalkingCompany(app, officer!, buyer!, viewer!, stranger!);
  }

  signIn(name: string): Promise<TestClient> {
    return signIn(this.app, name);
  }

  /** @param text of its section on training */
  async aStatement(
    text = 'We train buyers. We will audit twenty sites, and train buyers again.',
  ): Promise<string> {
    this.year++;
    const answer = await this.officer.post<StatementView>('/api/statements', {
      frameworkIds: ['uk-msa-s54'],
      language: 'en',
      period: { from: `${this.year}-01-01`, to: `${this.year}-12-31` },
      organisation: {
        name: 'Harbour', legalForm: 'company', business: 'It sells clothing.', headquarters: 'Leeds', employees: 640, entities: [],
      },
    }); // prettier-ignore
    if (answer.status !== 201) throw new Error(answer.text);
    await this.write(answer.body.id, text, 1);
    return answer.body.id;
  }

  write(id: string, text: string, version: number) {
    return this.officer.put(`/api/statements/${id}/sections/training`, { text, version });
  }

  aTask(statementId: string, changes: object = {}, by = this.officer) {
    return by.post<StatementTaskView>('/api/statement-tasks', {
      statementId, title: `${INSIDE} task`, ownerId: this.buyer.accountId, section: 'training', criterionId: null, dueOn: '2099-05-01', ...changes,
    }); // prettier-ignore
  }

  /** As a job of the company. */
  run<T>(fn: () => Promise<T>): Promise<T> {
    return this.app.runAs(this.officer.companyId, fn);
  }

  /** The mails to somebody, the oldest first. */
  async mailsTo({ email }: TestClient): Promise<ArrivedMail[]> {
    await this.app.drainJobs();
    const { items } = (await this.officer.get<{ items: ArrivedMail[] }>('/api/mailbox')).body;
    const found = items.filter(({ to }) => to === email).reverse();
    return Promise.all(
      found.map(async ({ id }) => (await this.officer.get<ArrivedMail>(`/api/mailbox/${id}`)).body),
    );
  }
}

function signIn(app: TestApp, name: string): Promise<TestClient> {
  return app.anonymous().signIn(`${name}@harbour.example`, PASSWORD);
}
