import { HttpClient } from '@angular/common/http';
import { signal } from '@angular/core';
import { toApiProblem, type ApiProblem } from '@firebreak/platform/web/light';
import type { AnswerOutcomes, AnswerValue, SavedAnswer } from '@firebreak/questionnaires/model';
import { MAX_REPLACED_SAVES } from '@firebreak/questionnaires/model/light';
import { firstValueFrom } from 'rxjs';
import { KeptAnswers, newSaveId, type KeptAnswer } from './kept-answers';

const RETRY_IN_MS = 10_000;
/** After a while without connection much waits: so many go together. */
const MOST_TOGETHER = 25;
/** What the server says of a list that it does not even look into. */
const OF_ONE = new Set([413, 422]);
/** The questionnaire is over and takes nothing ever again. An expired link may get more time: then answers still wait. */
const FOR_GOOD = new Set([
  'questionnaire-already-submitted',
  'link-revoked',
  'link-unknown',
  'part-withdrawn',
]);

/** What the queue tells the page. */
export interface QueueListener {
  saved(answer: SavedAnswer): void;
  /** Somebody saved another answer meanwhile: `theirs` is what the server has. */
  conflict(question: string, mine: AnswerValue | null, theirs: SavedAnswer): void;
  /** @param code of the fault */
  refused(question: string, code: string): void;
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
    const before = this.pending.get(question);
    const answer = {
      value,
      version: before?.version ?? version,
      id: newSaveId(),
      replaces: before ? [...before.replaces, before.id].slice(-MAX_REPLACED_SAVES) : [],
    };
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
      const next = [...this.pending].slice(0, MOST_TOGETHER);
      const [first] = next;
      reachable = first && next.length === 1 ? await this.send(...first) : await this.sendAll(next);
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
      this.keep(question, answer, saved);
      return true;
    } catch (error) {
      return this.failed([[question, answer]], toApiProblem(error));
    }
  }

  private async sendAll(answers: readonly (readonly [string, KeptAnswer])[]): Promise<boolean> {
    const body = { answers: answers.map(([question, answer]) => ({ question, ...answer })) };
    try {
      const { outcomes } = await firstValueFrom(this.http.put<AnswerOutcomes>(`${this.url}/answers`, body));
      for (const [place, [question, sent]] of answers.entries()) {
        const outcome = outcomes[place];
        if (outcome?.outcome === 'saved') this.keep(question, sent, outcome.answer);
        else if (outcome) this.drop(question);
        if (outcome?.outcome === 'conflict') this.listener.conflict(question, sent.value, outcome.answer);
        if (outcome?.outcome === 'refused') this.listener.refused(question, outcome.code);
      }
      return true;
    } catch (error) {
      const problem = toApiProblem(error);
      if (!OF_ONE.has(problem.status)) return this.failed(answers, problem);
      // One of them is at fault, and must not take the others with it.
      for (const [question, answer] of answers) if (!(await this.send(question, answer))) return false;
      return true;
    }
  }

  private keep(question: string, sent: KeptAnswer, saved: SavedAnswer): void {
    this.savedAt.set(saved.savedAt);
    this.settle(question, sent, saved.version);
    this.listener.saved(saved);
  }

  /** Done, unless the person changed the answer while it was under way. */
  private settle(question: string, sent: KeptAnswer, version: number): void {
    const now = this.pending.get(question);
    if (now === sent || !now) this.drop(question);
    else {
      const next = { ...now, version, replaces: [] };
      this.pending.set(question, next);
      this.kept.set(question, next);
    }
  }

  /** @returns whether the server could be reached and goes on taking answers */
  private failed(sent: readonly (readonly [string, KeptAnswer])[], problem: ApiProblem): boolean {
    if (problem.status <= 0 || problem.status === 429 || problem.status >= 500) return false;
    const [first] = sent;
    if (first && problem.code === 'answer-changed-elsewhere') {
      this.drop(first[0]);
      // Details of this problem are the answer as stored (see the model's SavedAnswer).
      this.listener.conflict(first[0], first[1].value, problem.details as unknown as SavedAnswer);
      return true;
    }
    if (first && OF_ONE.has(problem.status)) {
      this.drop(first[0]);
      this.listener.refused(first[0], problem.errors[0]?.code ?? problem.code);
      return true;
    }
    this.locked = true;
    if (problem.code === 'portal-code-needed') this.listener.locked(problem);
    else this.stopFor(problem);
    return false;
  }

  private stopFor(problem: ApiProblem): void {
    if (FOR_GOOD.has(problem.code)) {
      this.kept.clear();
      this.pending.clear();
    }
    this.listener.over(problem);
  }

  private drop(question: string): void {
    this.pending.delete(question);
    this.kept.delete(question);
  }
}
