import { HttpClient } from '@angular/common/http';
import { signal } from '@angular/core';
import { toApiProblem, type ApiProblem } from '@firebreak/platform/web/light';
import type { AnswerValue, SavedAnswer } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { KeptAnswers, type KeptAnswer } from './kept-answers';

const RETRY_IN_MS = 10_000;

/** What the queue tells the page. */
export interface QueueListener {
  saved(answer: SavedAnswer): void;
  /** Somebody saved another answer meanwhile: `theirs` is what the server has. */
  conflict(question: string, mine: AnswerValue | null, theirs: SavedAnswer): void;
  refused(question: string, problem: ApiProblem): void;
  /** This device has to prove itself (again): what waits is kept for then. */
  locked(problem: ApiProblem): void;
  /** The questionnaire takes no more answers. */
  over(problem: ApiProblem): void;
}

/** `waiting`: kept on this device until the server can be reached. */
export type QueueState = 'idle' | 'saving' | 'waiting';

/** Sends answers one after the other, keeps them on the device until each is confirmed, and tries again by itself. */
export class AnswerQueue {
  private readonly pending: Map<string, KeptAnswer>;
  private sending = false;
  private locked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly state = signal<QueueState>('idle');
  readonly savedAt = signal<string | null>(null);

  constructor(
    private readonly url: string,
    private readonly http: HttpClient,
    private readonly kept: KeptAnswers,
    private readonly listener: QueueListener,
  ) {
    this.pending = new Map(kept.all());
  }

  get size(): number {
    return this.pending.size;
  }

  /** What waits here is newer than what the server has. */
  waiting(): ReadonlyMap<string, KeptAnswer> {
    return this.pending;
  }

  add(question: string, value: AnswerValue | null, version: number): void {
    const base = this.pending.get(question)?.version ?? version;
    const answer = { value, version: base };
    this.pending.set(question, answer);
    this.kept.set(question, answer);
    void this.flush();
  }

  /** Sends everything that waits. @returns whether nothing is left */
  async flush(): Promise<boolean> {
    if (this.sending) return false;
    clearTimeout(this.timer);
    this.sending = true;
    this.locked = false;
    let reachable = true;
    while (reachable && this.pending.size > 0) {
      this.state.set('saving');
      const [next] = this.pending;
      if (next) reachable = await this.send(next[0], next[1]);
    }
    this.sending = false;
    this.state.set(this.pending.size > 0 ? 'waiting' : 'idle');
    if (this.pending.size > 0 && !this.locked) this.timer = setTimeout(() => void this.flush(), RETRY_IN_MS);
    return this.pending.size === 0;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async send(question: string, answer: KeptAnswer): Promise<boolean> {
    try {
      const saved = await firstValueFrom(
        this.http.put<SavedAnswer>(`${this.url}/answers/${question}`, answer),
      );
      this.savedAt.set(saved.savedAt);
      this.settle(question, answer, saved.version);
      this.listener.saved(saved);
      return true;
    } catch (error) {
      return this.failed(question, answer, toApiProblem(error));
    }
  }

  /** Done, unless the person changed the answer while it was under way. */
  private settle(question: string, sent: KeptAnswer, version: number): void {
    const now = this.pending.get(question);
    if (now === sent || !now) this.drop(question);
    else {
      const next = { value: now.value, version };
      this.pending.set(question, next);
      this.kept.set(question, next);
    }
  }

  private failed(question: string, answer: KeptAnswer, problem: ApiProblem): boolean {
    const retryLater = problem.status === 0 || problem.status === 429 || problem.status >= 500;
    if (retryLater) return false;
    if (problem.code === 'portal-code-needed') {
      this.locked = true;
      this.listener.locked(problem);
      return false;
    }
    this.drop(question);
    if (problem.code === 'answer-changed-elsewhere') {
      // Details of this problem are the answer as stored (see the model's SavedAnswer).
      this.listener.conflict(question, answer.value, problem.details as unknown as SavedAnswer);
      return true;
    }
    if (problem.status === 422) {
      this.listener.refused(question, problem);
      return true;
    }
    this.kept.clear();
    this.pending.clear();
    this.listener.over(problem);
    return false;
  }

  private drop(question: string): void {
    this.pending.delete(question);
    this.kept.delete(question);
  }
}
