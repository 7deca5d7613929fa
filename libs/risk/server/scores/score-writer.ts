import type { EntityManager } from 'typeorm';
import type { ChainState } from '../runs/chain-state.query';
import type { OwnRow } from '../runs/own-risks';
import { PAGE_SIZE, SCORE_COLUMNS, scoreId, ScorePage, SITE_COLUMNS } from './score-page';

/** What all scores of a run have in common. */
export interface ScoresOfRun {
  readonly runId: string;
  readonly methodVersion: string;
  /** Calendar date. */
  readonly asOf: string;
  readonly contextHash: string;
  readonly computedAt: Date;
}

/** So many pages wait for the server at most: while it takes them in and another thread compresses, the next one is made. */
const MOST_UNDERWAY = 8;

/** Scores on their way into the table, a page at a time. They are nobody's newest until `supersede` makes room for them. */
export class ScoreWriter {
  private page: ScorePage;
  /** Pages that were sent, for the next ones. */
  private readonly spare: ScorePage[] = [];
  private readonly pageIds: string[] = [];
  private readonly underway: Promise<void>[] = [];
  private inserted: Promise<void> = Promise.resolve();

  constructor(
    private readonly tx: EntityManager,
    private readonly run: ScoresOfRun,
    private readonly state: ChainState,
  ) {
    this.page = new ScorePage(state);
  }

  /**
   * @param number of the supplier; ascending
   * @returns what to wait for before the next one, after every page
   */
  add(number: number, own: OwnRow): Promise<void> | null {
    this.page.add(number, own);
    return this.page.size === PAGE_SIZE ? this.send() : null;
  }

  /** Id of a score by when it was added, from 0. */
  idOf(added: number): string {
    return scoreId(this.pageIds[Math.floor(added / PAGE_SIZE)] ?? '', added % PAGE_SIZE);
  }

  /** Waits until everything is in its place. */
  async end(): Promise<void> {
    if (this.page.size > 0) await this.send();
    await Promise.all(this.underway);
  }

  private async send(): Promise<void> {
    const { page, underway } = this;
    this.pageIds.push(page.id);
    this.page = this.spare.pop() ?? new ScorePage(this.state);
    const before = this.inserted;
    const stored = this.store(page, before);
    stored.catch(() => undefined); // told to whoever waits for the next one, or for the end
    this.inserted = stored;
    underway.push(stored);
    if (underway.length >= MOST_UNDERWAY) await underway.shift();
  }

  private async store(page: ScorePage, before: Promise<void>): Promise<void> {
    const { runId, methodVersion, asOf, computedAt } = this.run;
    const { content, contentHash } = await page.content.done(this.run);
    await before;
    await this.tx.query(INSERT, [
      ...[page.id, runId, methodVersion, asOf, computedAt, ...page.range, content, contentHash],
      ...page.arrays(),
    ]);
    page.begin();
    this.spare.push(page);
  }
}

const COLUMNS = [
  ...['id', 'run_id', 'method_version', 'as_of', 'computed_at', 'first_supplier', 'last_supplier'],
  ...['content', 'content_hash', ...Object.keys(SCORE_COLUMNS), ...Object.keys(SITE_COLUMNS)],
];
const INSERT = `INSERT INTO risk_score_page (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((_, at) => `$${at + 1}`).join(', ')})`;
