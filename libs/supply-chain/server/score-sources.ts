import { Injectable } from '@nestjs/common';
import type { EditionFacts } from '@firebreak/reference-data/model';

/** An edition that scores were made from, as far as a file names it. */
export type ScoreSource = Pick<
  EditionFacts,
  'title' | 'edition' | 'publisher' | 'licence' | 'credit' | 'citation'
> & {
  readonly address: string | null;
};

/**
 * What the scores beside suppliers were made from. Scores come from a capability above this one, which registers here
 * who knows.
 */
@Injectable()
export class ScoreSources {
  private ask: () => Promise<readonly ScoreSource[]> = () => Promise.resolve([]);

  /** @param ask about the current company */
  comeFrom(ask: () => Promise<readonly ScoreSource[]>): void {
    this.ask = ask;
  }

  /** Of the current company's newest scores; none before the first. */
  list(): Promise<readonly ScoreSource[]> {
    return this.ask();
  }
}
