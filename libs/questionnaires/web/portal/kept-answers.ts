import type { AnswerValue } from '@firebreak/questionnaires/model';

/** An answer on its way to the server, with the version that the person saw. */
export interface KeptAnswer {
  readonly value: AnswerValue | null;
  readonly version: number;
}

/** Answers that have not reached the server yet, kept in this browser so that a reload or a dead battery loses nothing. */
export class KeptAnswers {
  private readonly key: string;

  constructor(
    token: string,
    private readonly storage: Storage | undefined,
  ) {
    // Enough to tell questionnaires apart, too little to open one.
    this.key = `firebreak.answers.${token.slice(-10)}`;
  }

  all(): ReadonlyMap<string, KeptAnswer> {
    try {
      const stored: unknown = JSON.parse(this.storage?.getItem(this.key) ?? '{}');
      return new Map(Object.entries(stored as Record<string, KeptAnswer>));
    } catch {
      return new Map(); // somebody else wrote there, or storage is forbidden
    }
  }

  set(question: string, answer: KeptAnswer): void {
    this.write(new Map([...this.all(), [question, answer]]));
  }

  delete(question: string): void {
    this.write(new Map([...this.all()].filter(([code]) => code !== question)));
  }

  clear(): void {
    this.write(new Map());
  }

  private write(answers: ReadonlyMap<string, KeptAnswer>): void {
    try {
      if (answers.size === 0) this.storage?.removeItem(this.key);
      else this.storage?.setItem(this.key, JSON.stringify(Object.fromEntries(answers)));
    } catch {
      // Private windows may have no room: the answer is still in the queue of this page.
    }
  }
}
