import type { AnswerValue } from '@firebreak/questionnaires/model';

/** An answer on its way to the server, with the version that the person saw. */
export interface KeptAnswer {
  readonly value: AnswerValue | null;
  readonly version: number;
  /** Names this save: sent again, because no reply came, it is no conflict. */
  readonly id: string;
  /** Earlier saves of the same answer that were on their way and never confirmed. */
  readonly replaces: readonly string[];
}

/** A random UUID. `crypto.randomUUID` is missing on pages without TLS, as in a factory's own network. */
export function newSaveId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, place) => {
    if (place === 6) return ((byte & 0x0f) | 0x40).toString(16).padStart(2, '0');
    if (place === 8) return ((byte & 0x3f) | 0x80).toString(16).padStart(2, '0');
    return byte.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
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
      const answers = Object.entries(stored as Record<string, Pick<KeptAnswer, 'value' | 'version'>>);
      // Kept by an earlier edition of this page, they have no id yet.
      return new Map(answers.map(([code, answer]) => [code, { id: newSaveId(), replaces: [], ...answer }]));
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
