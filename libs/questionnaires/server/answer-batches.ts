import { SingleStatements } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { AnswerToSave, StoredAnswerRow } from './save-answer.query';

const SAVE = {
  name: 'save-portal-answers',
  text: 'SELECT * FROM save_portal_answers($1, $2, $3)',
};

/** As many as keep a statement short enough that nobody waits long for the next one. */
const MOST_AT_ONCE = 100;
/** Each turn decides one of the answers to a question: this is as many as there can be, and some who were faster. */
const MOST_TURNS = MOST_AT_ONCE + 20;

/** An answer with what proves that its sender may give it. */
export interface ProvenAnswer {
  readonly answer: AnswerToSave;
  /** SHA-256 of the link's secret. */
  readonly link: Buffer;
  /** SHA-256 of what the device holds. */
  readonly session: Buffer;
}

/** `not-open`: only answers that were asked back can be changed, and this is none of them. */
export type SavedRow = Omit<StoredAnswerRow, 'outcome'> & {
  readonly outcome: StoredAnswerRow['outcome'] | 'not-open';
};

interface Waiting extends ProvenAnswer {
  readonly resolve: (row: SavedRow | null) => void;
  readonly reject: (error: unknown) => void;
  turns: number;
}

interface Lane {
  waiting: Waiting[];
  /** Whether a statement is under way. A second one would wait for the first at the end of the company's trail. */
  busy: boolean;
}

type Row = Omit<StoredAnswerRow, 'outcome'> & {
  readonly place: number;
  readonly outcome: SavedRow['outcome'] | 'again';
};

/**
 * Saves answers of one company together where they arrive together: what comes in while the disk is busy goes with the
 * next statement. A single answer waits for nothing.
 */
@Injectable()
export class AnswerBatches {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly statements: SingleStatements) {}

  /** @returns what is stored now, on disk; null where the link, the device or the questionnaire takes no answer */
  save(companyId: string, answer: ProvenAnswer): Promise<SavedRow | null> {
    return new Promise((resolve, reject) => {
      const lane = this.lanes.get(companyId) ?? { waiting: [], busy: false };
      this.lanes.set(companyId, lane);
      lane.waiting.push({ ...answer, resolve, reject, turns: 0 });
      if (!lane.busy) void this.run(companyId, lane);
    });
  }

  private async run(companyId: string, lane: Lane): Promise<void> {
    lane.busy = true;
    await undefined; // what one request brings goes together
    while (lane.waiting.length > 0) {
      const batch = lane.waiting.splice(0, MOST_AT_ONCE);
      lane.waiting.unshift(...(await this.store(companyId, batch)));
    }
    this.lanes.delete(companyId);
  }

  /** @returns those that have to go again */
  private async store(companyId: string, batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      return this.settle(batch, await this.write(companyId, batch));
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      // One of them may be the reason: each on its own.
      else for (const one of batch) await this.store(companyId, [one]);
      return [];
    }
  }

  private write(companyId: string, batch: readonly Waiting[]): Promise<Row[]> {
    const answers = batch.map(({ answer, link, session }, place) => ({
      place,
      link: link.toString('base64'),
      session: session.toString('base64'),
      question: answer.question,
      value: answer.value,
      version: answer.version,
      id: answer.id,
      replaces: answer.replaces ?? [],
    }));
    return this.statements.rows<Row>(SAVE, [companyId, new Date(), JSON.stringify(answers)]);
  }

  private settle(batch: readonly Waiting[], rows: readonly Row[]): readonly Waiting[] {
    const again: Waiting[] = [];
    const found = new Map(rows.map((row) => [row.place, row]));
    for (const [place, one] of batch.entries()) {
      const row = found.get(place);
      if (!row) one.resolve(null);
      else if (row.outcome !== 'again') one.resolve({ ...row, outcome: row.outcome });
      else if (++one.turns < MOST_TURNS) again.push(one);
      else one.reject(new Error(`${one.answer.question} could not be saved in ${MOST_TURNS} turns`));
    }
    return again;
  }
}
