import type { EntityManager } from 'typeorm';

/** The current company's part of public addresses; null while it has none. */
export async function ownSlug(tx: EntityManager): Promise<string | null> {
  const [row] = await tx.query<{ slug: string | null }[]>(`SELECT own_public_slug() AS slug`);
  return row?.slug ?? null;
}

/** Takes a part of the address for the current company. @returns its own; null where another company has it */
export async function claimSlug(tx: EntityManager, slug: string): Promise<string | null> {
  const [row] = await tx.query<{ slug: string | null }[]>(`SELECT claim_public_slug($1) AS slug`, [slug]);
  return row?.slug ?? null;
}

/** Lets search engines find the current company's page of a period, or know that it changed. */
export async function listPage(tx: EntityManager, period: string): Promise<void> {
  await tx.query(`SELECT list_public_page($1)`, [period]);
}

export async function unlistPage(tx: EntityManager, period: string): Promise<void> {
  await tx.query(`SELECT unlist_public_page($1)`, [period]);
}

/** @returns the company behind a part of the address; null where there is none */
export async function findPublisher(tx: EntityManager, slug: string): Promise<string | null> {
  const [row] = await tx.query<{ publisher: string | null }[]>(
    `SELECT find_public_publisher($1) AS publisher`,
    [slug],
  );
  return row?.publisher ?? null;
}

/** A page that search engines may find. */
export interface ListedPage {
  readonly slug: string;
  readonly period: string;
  readonly changed_at: Date;
}

/** As many as a sitemap may hold, those changed last. */
const MOST_IN_SITEMAP = 50_000;

export function listedPages(tx: EntityManager): Promise<ListedPage[]> {
  return tx.query<ListedPage[]>(
    `SELECT slug, period, changed_at FROM public_statement_page
      ORDER BY changed_at DESC, slug, period LIMIT ${MOST_IN_SITEMAP}`,
  );
}
