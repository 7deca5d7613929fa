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

  put(url: string, body: Sent | { readonly answers: readonly (Sent & { readonly question: string })[] }) {
    if ('answers' in body) return this.putAll(body.answers);
    const { value, version } = body;
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
    const saved = {
      question,
      value,
      version: version + 1,
      savedAt: '2026-03-01T10:42:00.000Z',
      savedBy: null,
    };
    this.stored.set(question, saved);
    return of(saved);
  }

  private putAll(answers: readonly (Sent & { readonly question: string })[]) {
    this.requests.push(answers.map(({ question, value }) => `${question}=${String(value)}`).join());
    if (!this.online) return throwError(() => new HttpErrorResponse({ status: 0 }));
    const outcomes = answers.map(({ question, value, version }) => {
      const stored = this.stored.get(question);
      if (stored && stored.version !== version) return { outcome: 'conflict', answer: stored };
      if (value === 'bad') return { outcome: 'refused', question, code: 'not-an-option', message: '' };
      const answer = {
        question,
        value,
        version: version + 1,
        savedAt: '2026-03-01T10:42:00.000Z',
        savedBy: null,
      };
      this.stored.set(question, answer);
      return { outcome: 'saved', answer };
    });
    return of({ outcomes });
  }
}

/** Lets every promise that is ready run. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const told: string[] = [];
const listener: QueueListener = {
  saved: ({ question, version }) => told.push(`saved ${question}@${version}`),
  conflict: (question, mine, theirs) =>
    told.push(`conflict ${question}: ${String(mine)} or ${String(theirs.value)}`),
  refused: (question, code) => told.push(`refused ${question}: ${code}`),
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
    expect(after.waiting().get('A01')).toMatchObject({ value: 'group', version: 0 });
    server.online = true;
    expect(await after.flush()).toBe(true);
    expect(server.stored.get('A01')).toMatchObject({ value: 'group', version: 1 });
    expect(after.state()).toBe('idle');
    expect(after.savedAt()).toBe('2026-03-01T10:42:00.000Z');
    expect(localStorage.length).toBe(0);
  });

  it('says so when another window saved something else meanwhile, and drops the own answer', async () => {
    server.stored.set('A01', { question: 'A01', value: 'entity', version: 3, savedAt: '', savedBy: 'Rina' });
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

  it('sends what waited together, and tells of each what became of it', async () => {
    server.online = false;
    const queue = open();
    queue.add('A01', 'site', 0);
    queue.add('A02', 'BD', 0);
    queue.add('A03', 'bad', 0);
    queue.add('A04', 12, 0);
    await settled();
    server.stored.set('A02', { question: 'A02', value: 'IN', version: 1, savedAt: '', savedBy: 'Rina' });
    server.online = true;
    server.requests.length = 0;
    expect(await queue.flush()).toBe(true);
    expect(server.requests).toEqual(['A01=site,A02=BD,A03=bad,A04=12']);
    expect(told).toEqual([
      'saved A01@1',
      'conflict A02: BD or IN',
      'refused A03: not-an-option',
      'saved A04@1',
    ]);
    expect(localStorage.length).toBe(0);
  });

  it('names every save, and what it takes the place of', async () => {
    server.online = false;
    const queue = open();
    queue.add('A01', 'site', 0);
    const first = queue.waiting().get('A01');
    queue.add('A01', 'group', 0);
    const second = queue.waiting().get('A01');
    expect(first?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second?.id).not.toBe(first?.id);
    expect(second?.replaces).toEqual([first?.id]);
    queue.stop();
  });

  it.each([
    ['questionnaire-already-submitted', 0],
    ['link-expired', 1], // the buyer may give more time
  ])('stops at %s, with %i answer kept', async (code, kept) => {
    server.put = () => throwError(() => new HttpErrorResponse({ status: 410, error: { code, title: '' } }));
    const queue = open();
    queue.add('A01', 'site', 0);
    await settled();
    expect(told).toEqual([`over: ${code}`]);
    expect(queue.size).toBe(kept);
    expect(open().size).toBe(kept);
  });
});
