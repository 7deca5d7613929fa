import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { SessionView } from '@firebreak/identity/model';
import { DataSource } from 'typeorm';
import { operatorCommand } from './operator-command';

describe('operators of the installation', () => {
  let app: TestApp;
  let owner: DataSource;
  let person: TestClient;

  beforeAll(async () => {
    app = await startTestApp();
    owner = await new DataSource({ type: 'postgres', url: app.database.ownerUrl }).initialize();
    person = await app.signUp();
  });

  afterAll(async () => {
    await owner.destroy();
    await app.close();
  });

  const run = async (...args: string[]) => {
    const lines: string[] = [];
    return { code: await operatorCommand(owner, args, (line) => lines.push(line)), text: lines.join('\n') };
  };
  const mayPublish = async () =>
    (await person.get<SessionView>('/api/session')).body.permissions.includes('reference:publish');

  /** The notice of the database takes a moment to reach the process. */
  async function soon(expected: boolean): Promise<void> {
    for (let tries = 0; tries < 400 && (await mayPublish()) !== expected; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await mayPublish()).toBe(expected);
  }

  it('are made and unmade on the machine, and a running session follows at once', async () => {
    expect(await mayPublish()).toBe(false); // the admin of a company operates nothing
    expect(await run('list')).toMatchObject({ code: 0, text: 'There is no operator yet.' });
    expect(await run('add', person.email.toUpperCase())).toMatchObject({ code: 0 });
    expect(await run('add', person.email)).toMatchObject({ code: 0 });
    expect(await run('list')).toEqual({ code: 0, text: person.email });
    await soon(true);
    expect(await run('remove', person.email)).toMatchObject({ code: 0 });
    await soon(false);
  });

  it('cannot be made by the application', async () => {
    const login = await new DataSource({ type: 'postgres', url: app.database.appUrl }).initialize();
    await expect(login.query(`INSERT INTO operator (account_id) SELECT id FROM account`)).rejects.toThrow(
      /permission denied/,
    );
    await login.destroy();
  });

  it.each([[[]], [['add']], [['add', 'a@b.example', 'c']], [['promote', 'a@b.example']], [['list', 'all']]])(
    'explains itself for %j',
    async (args) => {
      expect(await run(...args)).toEqual({ code: 1, text: expect.stringContaining('Usage') });
    },
  );

  it('says who has no account', async () => {
    expect(await run('add', 'nobody@example.org')).toEqual({
      code: 1,
      text: expect.stringContaining('sign up first'),
    });
  });
});
