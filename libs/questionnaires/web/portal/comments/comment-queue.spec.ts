import { HttpErrorResponse, type HttpClient } from '@angular/common/http';
import type { QuestionComments, WritePortalComment } from '@firebreak/questionnaires/model';
import { of, throwError } from 'rxjs';
import { CommentQueue } from './comment-queue';
import { KeptComments } from './kept-comments';

const TOKEN = 'T'.repeat(54);
const NOW = '2026-03-01T10:42:00.000Z';

/** A server that writes each comment once, and can be switched off before or after it wrote one. */
class Server {
  online = true;
  repliesGetLost = false;
  refusal: { status: number; code: string } | null = null;
  readonly written = new Map<string, string>();

  post(_url: string, { id, text }: WritePortalComment & { id: string }) {
    if (!this.online) return throwError(() => new HttpErrorResponse({ status: 0 }));
    const { refusal } = this;
    if (refusal) {
      const error = { code: refusal.code, title: '' };
      return throwError(() => new HttpErrorResponse({ status: refusal.status, error }));
    }
    this.written.set(id, text);
    if (this.repliesGetLost) return throwError(() => new HttpErrorResponse({ status: 0 }));
    return of({ items: [] });
  }
}

describe('CommentQueue', () => {
  let server: Server;
  let queue: CommentQueue;
  let arrived: number;

  const opened = () =>
    new CommentQueue(
      '/api',
      server as unknown as HttpClient,
      new KeptComments(TOKEN, localStorage),
      (_items: QuestionComments['items']) => (arrived += 1),
    );
  const say = (text: string) => queue.add({ question: 'A04', audience: 'buyer', text }, NOW);
  const waiting = () => queue.waiting().map(({ text }) => text);

  beforeEach(() => {
    localStorage.clear();
    server = new Server();
    arrived = 0;
    queue = opened();
  });
  afterEach(() => queue.stop());

  it('sends what is written, in its order, and keeps nothing of it here', async () => {
    say('First');
    say('Second');
    expect(waiting()).toEqual(['First', 'Second']);
    await until(() => waiting().length === 0);
    expect([...server.written.values()]).toEqual(['First', 'Second']);
    expect(arrived).toBe(2);
    expect(localStorage.length).toBe(0);
  });

  it('keeps what is written without a connection, over a closed tab', async () => {
    server.online = false;
    say('Do you mean all sites?');
    await until(() => queue.unreachable());
    queue.stop();
    queue = opened();
    expect(waiting()).toEqual(['Do you mean all sites?']);
    server.online = true;
    expect(await queue.flush()).toBe(true);
    expect([...server.written.values()]).toEqual(['Do you mean all sites?']);
    expect(queue.unreachable()).toBe(false);
  });

  it('never doubles a comment whose reply was lost, nor one that two tabs send', async () => {
    server.repliesGetLost = true;
    say('Once only');
    await until(() => queue.unreachable());
    const otherTab = opened();
    server.repliesGetLost = false;
    expect([await queue.flush(), await otherTab.flush()]).toEqual([true, true]);
    expect([...server.written.values()]).toEqual(['Once only']);
    expect(localStorage.length).toBe(0);
  });

  it('says what is refused, lets it be tried again or taken away, and sends the others', async () => {
    server.refusal = { status: 429, code: 'comments-too-fast' };
    say('Too much');
    await until(() => queue.waiting()[0]?.problem?.code === 'comments-too-fast');
    server.refusal = null;
    say('Another');
    await until(() => server.written.size === 1);
    expect(waiting()).toEqual(['Too much']);
    const [refused] = queue.waiting();
    queue.retry(refused?.id ?? '');
    await until(() => waiting().length === 0);
    expect([...server.written.values()]).toEqual(['Another', 'Too much']);
    server.refusal = { status: 409, code: 'comments-used-up' };
    say('For nobody');
    await until(() => queue.waiting()[0]?.problem !== null);
    queue.remove(queue.waiting()[0]?.id ?? '');
    expect([waiting(), localStorage.length]).toEqual([[], 0]);
  });

  it('waits, on a device that has to prove itself, for afterwards', async () => {
    server.refusal = { status: 401, code: 'portal-code-needed' };
    say('Later');
    await until(() => localStorage.length === 1);
    expect(await queue.flush()).toBe(false);
    expect(queue.waiting()[0]?.problem).toBeNull();
    server.refusal = null;
    expect(await queue.flush()).toBe(true);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}
