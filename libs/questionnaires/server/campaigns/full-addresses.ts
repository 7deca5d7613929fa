import { Problem } from '@firebreak/platform/model';
import type { EntityManager } from 'typeorm';
import type { QuestionnaireEntity } from '../questionnaire.entity';
import { respondentsOf } from '../respondents/respondents.query';

/** Addresses that got as many mails today as one may, as far as this run has met them. */
export class FullAddresses {
  private readonly known = new Set<string>();

  add(email: string): void {
    this.known.add(email.toLowerCase());
  }

  has(email: string): boolean {
    return this.known.has(email.toLowerCase());
  }

  /** Those of the questionnaires that all of whose respondents can be written to. */
  async without(tx: EntityManager, rows: readonly QuestionnaireEntity[]): Promise<QuestionnaireEntity[]> {
    if (this.known.size === 0) return [...rows];
    const respondents = await respondentsOf(tx, rows);
    const full = respondents.filter(({ email }) => this.has(email));
    const passedOver = new Set(full.map(({ questionnaire }) => questionnaire.id));
    return rows.filter(({ id }) => !passedOver.has(id));
  }
}

/**
 * Does some work again without an address that turns out to be full, so that one agent's address holds up nobody else.
 * @param work leaves out what it is told; each of its steps is done wholly or not at all
 * @throws whatever else the work does
 */
export async function withoutFullAddresses<T>(work: (full: FullAddresses) => Promise<T>): Promise<T> {
  const full = new FullAddresses();
  for (;;) {
    try {
      return await work(full);
    } catch (error) {
      const isFull = error instanceof Problem && error.code === 'recipient-mailed-enough';
      const email = isFull ? String(error.details.email) : null;
      if (email === null || full.has(email)) throw error;
      full.add(email);
    }
  }
}
