import { HttpClient } from '@angular/common/http';
import { signal } from '@angular/core';
import { toApiProblem, type ApiProblem } from '@firebreak/platform/web/light';
import type { QuestionComments, WritePortalComment } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { newSaveId } from '../kept-answers';
import type { KeptComment, KeptComments } from './kept-comments';

const RETRY_IN_MS = 10_000;

export interface WaitingComment extends KeptComment {
  /** Why the server does not take it; null while it is on its way. */
  readonly problem: ApiProblem | null;
}

/** Sends comments one after the other, keeps them on the device until each is confirmed, and tries again by itself. */
export class CommentQueue {
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Those that have not arrived, the oldest first. */
  readonly waiting = signal<readonly WaitingComment[]>([]);
  /** The last try found no connection. */
  readonly unreachable = signal(false);

  /**
   * @param url of the comments in the API
   * @param arrived takes what the server has now
   */
  constructor(
    private readonly url: string,
    private readonly http: HttpClient,
    private readonly kept: KeptComments,
    private readonly arrived: (items: QuestionComments['items']) => void,
  ) {
    this.waiting.set(kept.all().map((comment) => ({ ...comment, problem: null })));
  }

  /** @param now UTC instant */
  add(written: WritePortalComment, now: string): void {
    const comment = { ...written, id: newSaveId(), writtenAt: now };
    this.kept.add(comment);
    this.waiting.update((all) => [...all, { ...comment, problem: null }]);
    void this.flush();
  }

  /** Tries one again that was refused: some refusals pass with time. */
  retry(id: string): void {
    this.mark(id, null);
    void this.flush();
  }

  remove(id: string): void {
    this.kept.delete(id);
    this.waiting.update((all) => all.filter((comment) => comment.id !== id));
  }

  /** Sends everything that waits. @returns whether nothing is left but what was refused */
  async flush(): Promise<boolean> {
    if (this.sending) return false;
    clearTimeout(this.timer);
    this.sending = true;
    let goesOn = true;
    for (let next = this.next(); next && goesOn; next = this.next()) goesOn = await this.send(next);
    this.sending = false;
    if (this.unreachable()) this.timer = setTimeout(() => void this.flush(), RETRY_IN_MS);
    return !this.next();
  }

  /** Forgets everything, here and on the device. */
  clear(): void {
    clearTimeout(this.timer);
    this.kept.clear();
    this.waiting.set([]);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private next(): WaitingComment | undefined {
    return this.waiting().find(({ problem }) => problem === null);
  }

  /** @returns whether the next may be tried */
  private async send({ id, question, audience, text }: WaitingComment): Promise<boolean> {
    try {
      const body = { id, question, audience, text };
      const { items } = await firstValueFrom(this.http.post<QuestionComments>(this.url, body));
      this.unreachable.set(false);
      this.arrived(items);
      this.remove(id);
      return true;
    } catch (error) {
      const problem = toApiProblem(error);
      const passing = problem.status <= 0 || problem.status >= 500;
      this.unreachable.set(passing);
      // A device that has to prove itself keeps them for afterwards.
      if (passing || problem.code === 'portal-code-needed') return false;
      this.mark(id, problem);
      return true;
    }
  }

  private mark(id: string, problem: ApiProblem | null): void {
    this.waiting.update((all) =>
      all.map((comment) => (comment.id === id ? { ...comment, problem } : comment)),
    );
  }
}
