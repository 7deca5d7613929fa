import { HttpErrorResponse, type HttpClient } from '@angular/common/http';
import type { AnswerValue, SavedAnswer } from '@firebreak/questionnaires/model';
import { of, throwError } from 'rxjs';
import { AnswerQueue, type QueueListener } from './answer-queue';
import { KeptAnswers } from './kept-answers';

interface Sent {
  readonly value: AnswerValue | null;
  readonly version: number;
}

/** A server that keeps answers and versions, and can be switched off. */
class Server {
  online = true;
  readonly stored = new Map<string, SavedAnswer>();
  readonly requests: string[] = [];

  put(url: string, { value, version }: Sent) {
    const question = url.split('/').at(-1) ?? '';
    this.requests.push(`${question}=${String(value)}@${version}`);
    if (!this.online) return throwError(() => new HttpErrorResponse({ status: 0 }));
    const current = this.stored.get(question);
    if ((current?.version ?? 0) !== version) {
      return throwError(
        () =>
          new HttpErrorResponse({
            status: 409,
            error: { code: 'answer-changed-elsewhere', title: '', ...current },
          }),
      );
    }
    const saved = { question, value, version: version + 1, savedAt: '2026-03-01T10:42:00.000Z' };
    this.stored.set(question, saved);
    return of(saved);
  }
}

/** Lets every promise that is ready run. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const told: string[] = [];
const listener: QueueListener = {
  saved: ({ question, version }) => told.push(`saved ${question}@${version}`),
  conflict: (question, mine, theirs) =>
    told.push(`conflict ${question}: ${String(mine)} or ${String(theirs.value)}`),
  refused: (question, problem) => told.push(`refused ${question}: ${problem.code}`),
  locked: (problem) => told.push(`locked: ${problem.code}`),
  over: (problem) => told.push(`over: ${problem.code}`),
};

describe('AnswerQueue', () => {
  let server: Server;
  const open = () =>
    // The queue uses `put` only.
    new AnswerQueue(
      '/api/x',
      server as unknown as HttpClient,
      new KeptAnswers('token-abcdefghij', localStorage),
      listener,
    );

  beforeEach(() => {
    server = new Server();
    localStorage.clear();
    told.length = 0;
  });

  it('sends answers one after the other and forgets them', async () => {
    const queue = open();
    queue.add('A01', 'site', 0);
    queue.add('A02', ['BD'], 0);
    await settled();
    expect(queue.size).toBe(0);
    expect(server.requests).toEqual(['A01=site@0', 'A02=BD@0']);
    expect(told).toEqual(['saved A01@1', 'saved A02@1']);
    expect(localStorage.length).toBe(0);
  });

  it('keeps answers on the device while offline, through a reload, and sends the last of each', async () => {
    server.online = false;
    const before = open();
    before.add('A01', 'site', 0);
    before.add('A01', 'group', 0);
    await settled();
    before.stop();
    expect(before.state()).toBe('waiting');

    const after = open();
    expect(after.waiting().get('A01')).toEqual({ value: 'group', version: 0 });
    server.online = true;
    expect(await after.flush()).toBe(true);
    expect(server.stored.get('A01')).toMatchObject({ value: 'group', version: 1 });
    expect(after.state()).toBe('idle');
    expect(after.savedAt()).toBe('2026-03-01T10:42:00.000Z');
    expect(localStorage.length).toBe(0);
  });

  it('says so when another window saved something else meanwhile, and drops the own answer', async () => {
    server.stored.set('A01', { question: 'A01', value: 'entity', version: 3, savedAt: '' });
    const queue = open();
    queue.add('A01', 'site', 1);
    await settled();
    expect(told).toContain('conflict A01: site or entity');
    expect(queue.size).toBe(0);
  });

  it('keeps what waits for a device that has to prove itself again', async () => {
    const put = server.put.bind(server);
    server.put = () =>
      throwError(
        () => new HttpErrorResponse({ status: 401, error: { code: 'portal-code-needed', title: '' } }),
      );
    const queue = open();
    queue.add('A01', 'site', 0);
    await settled();
    expect(told).toEqual(['locked: portal-code-needed']);
    expect(queue.state()).toBe('waiting');
    server.put = put;
    expect(await queue.flush()).toBe(true);
    expect(server.stored.get('A01')).toMatchObject({ value: 'site', version: 1 });
  });

  it('stops for good when the questionnaire takes no more answers', async () => {
    server.put = () =>
      throwError(() => new HttpErrorResponse({ status: 410, error: { code: 'link-expired', title: '' } }));
    const queue = open();
    queue.add('A01', 'site', 0);
    await settled();
    expect(told).toEqual(['over: link-expired']);
    expect(queue.size).toBe(0);
  });
});
