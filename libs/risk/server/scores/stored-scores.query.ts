import type { RiskBand } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { readContent } from './page-content';
import type { Explained, StoredContent } from './page-content';

/** A supplier's score as of one run, written once, with what it follows from. */
export interface StoredScore extends ScoreFigures, Explained {}

interface ScoreFigures {
  readonly id: string;
  readonly pageId: string;
  /** In its page, from 1. */
  readonly place: number;
  readonly runId: string;
  readonly supplierId: string;
  /** E, 0..100. */
  readonly value: number;
  /** R, 0..100: without what flows up from suppliers below. */
  readonly ownValue: number;
  readonly band: RiskBand;
  readonly confidence: number;
  readonly methodVersion: string;
  /** Calendar date as of which ages counted. */
  readonly asOf: string;
  readonly computedAt: Date;
}

const FIGURES = `
  r.id, r.page_id AS "pageId", r.place, r.run_id AS "runId", r.supplier_id AS "supplierId", r.value, r.own_value AS "ownValue", r.band,
  r.confidence, r.method_version AS "methodVersion", to_char(r.as_of, 'YYYY-MM-DD') AS "asOf", r.computed_at AS "computedAt"`;

/** Those of some ids that there are, in no order. */
export async function scoresById(tx: EntityManager, ids: readonly string[]): Promise<StoredScore[]> {
  if (ids.length === 0) return [];
  // No other page has an id between the first and the last of a page: it is in the last one that begins before it.
  const found = await tx.query<ScoreFigures[]>(
    `SELECT ${FIGURES}
     FROM unnest($1::uuid[]) asked (id)
     CROSS JOIN LATERAL (SELECT p.id FROM risk_score_page p WHERE p.id <= asked.id ORDER BY p.id DESC LIMIT 1) page
     JOIN risk_score r ON r.page_id = page.id AND r.id = asked.id`,
    [ids],
  );
  return withContent(tx, found);
}

/** The newest scores of those suppliers that have one, in the order of supplier ids. */
export async function newestScores(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<StoredScore[]> {
  if (supplierIds.length === 0) return [];
  const found = await tx.query<ScoreFigures[]>(
    `SELECT ${FIGURES} FROM risk_latest_score r
     WHERE r.supplier_id = ANY ($1::uuid[])
       AND EXISTS (SELECT FROM unnest($1::uuid[]) s (id) WHERE s.id BETWEEN r.first_supplier AND r.last_supplier)
     ORDER BY r.supplier_id`,
    [supplierIds],
  );
  return withContent(tx, found);
}

/**
 * Scores of a supplier, newest first.
 * @param before only those that were computed earlier; null for all
 */
export async function scoresOf(
  tx: EntityManager,
  supplierId: string,
  { before, limit }: { readonly before: Date | null; readonly limit: number },
): Promise<StoredScore[]> {
  const found = await tx.query<ScoreFigures[]>(
    `SELECT ${FIGURES} FROM risk_score r
     WHERE r.supplier_id = $1 AND $1 BETWEEN r.first_supplier AND r.last_supplier AND ($2::timestamptz IS NULL OR r.computed_at < $2)
     ORDER BY r.computed_at DESC, r.id DESC LIMIT $3`,
    [supplierId, before, limit],
  );
  return withContent(tx, found);
}

/** Pages read at once where all are. */
const AT_ONCE = 8;

/** A newest score as bulk readers see it: what explains it is put together when they ask. */
export interface NewestScore {
  readonly supplierId: string;
  readonly sites: readonly StoredSite[];
  readonly explained: () => Explained;
}

/** What a site gave to a newest score. */
export interface StoredSite {
  readonly supplierId: string;
  readonly siteId: string;
  readonly country: string | null;
  readonly sector: string | null;
  /** 0..1 of the supplier's own risk. */
  readonly share: number;
  readonly value: number;
}

/** The newest scores of all suppliers, some hundred at a time, in no order of suppliers. */
export async function* allNewestScores(tx: EntityManager): AsyncGenerator<NewestScore[]> {
  const pages = await tx.query<{ id: string }[]>(
    `SELECT id FROM risk_score_page WHERE closed_at IS NULL ORDER BY id`,
  );
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const ids = pages.slice(from, from + AT_ONCE).map(({ id }) => id);
    const scores = await tx.query<{ pageId: string; place: number; supplierId: string }[]>(
      `SELECT page_id AS "pageId", place, supplier_id AS "supplierId" FROM risk_latest_score WHERE page_id = ANY ($1::uuid[])`,
      [ids],
    );
    const sites = await tx.query<StoredSite[]>(
      `SELECT supplier_id AS "supplierId", site_id AS "siteId", country, sector, share, value
       FROM risk_latest_site_score WHERE page_id = ANY ($1::uuid[])`,
      [ids],
    );
    const [contents, bySupplier] = [
      await contentsOf(tx, ids),
      Map.groupBy(sites, ({ supplierId }) => supplierId),
    ];
    yield scores.map(({ pageId, place, supplierId }) => ({
      supplierId,
      sites: bySupplier.get(supplierId) ?? [],
      explained: () => explainedAt(contents, pageId, place),
    }));
  }
}

async function withContent(tx: EntityManager, scores: readonly ScoreFigures[]): Promise<StoredScore[]> {
  const byPage = [...Map.groupBy(scores, ({ pageId }) => pageId)];
  const explained = new Map<string, Explained>();
  for (let from = 0; from < byPage.length; from += AT_ONCE) {
    const some = byPage.slice(from, from + AT_ONCE);
    const contents = await contentsOf(
      tx,
      some.map(([pageId]) => pageId),
    );
    for (const [pageId, own] of some) {
      for (const { id, place } of own) explained.set(id, explainedAt(contents, pageId, place));
    }
  }
  return scores.flatMap((score) => {
    const found = explained.get(score.id);
    return found ? [{ ...score, ...found }] : [];
  });
}

type Contents = ReadonlyMap<string, (place: number) => Explained>;

function explainedAt(contents: Contents, pageId: string, place: number): Explained {
  const content = contents.get(pageId);
  if (!content) throw new Error(`the page ${pageId} is gone`);
  return content(place - 1);
}

async function contentsOf(tx: EntityManager, pageIds: readonly string[]): Promise<Contents> {
  const pages = await tx.query<(StoredContent & { id: string })[]>(
    `SELECT p.id, p.content, p.content_hash AS "contentHash", to_char(p.as_of, 'YYYY-MM-DD') AS "asOf", r.context_hash AS "contextHash"
     FROM risk_score_page p LEFT JOIN risk_run r ON r.company_id = p.company_id AND r.id = p.run_id
     WHERE p.id = ANY ($1::uuid[])`,
    [pageIds],
  );
  const contents = new Map<string, (place: number) => Explained>();
  for (const { id, ...page } of pages) contents.set(id, await readContent(page));
  return contents;
}
