import type {
  Country,
  CountryFigure,
  CountryFigureView,
  HsRiskGood,
  ListedEntity,
  ListedGood,
  ReferenceRows,
  Sector,
  SectorBasisView,
  SectorRiskFigure,
  VocabularyTerm,
} from '@firebreak/reference-data/model';
import type { EntityManager } from 'typeorm';
import { editionSet, findEditions } from './editions/edition-set.query';

/**
 * Everything of a set of editions, one a dataset.
 *
 * @param editions ids, see `editionSet`
 * @param pinned those of them that somebody chose: a figure of their own then comes from them alone
 */
export async function findRows(
  tx: EntityManager,
  editions: readonly string[],
  pinned: readonly string[],
): Promise<ReferenceRows> {
  const known = await findEditions(tx);
  return {
    editions: known.filter(({ id }) => editions.includes(id)),
    countries: await tx.query<Country[]>(
      `SELECT iso2, iso3, name, region, sub_region AS "subRegion" FROM country ORDER BY name COLLATE "C"`,
    ),
    figures: await tx.query<CountryFigure[]>(
      `SELECT country, figure, value, year FROM (${NEWEST_FIGURES}) AS figures`,
      [editions, pinned],
    ),
    sectors: await tx.query<Sector[]>(`SELECT code, level, parent, section, title FROM sector ORDER BY code`),
    sectorRisks: await tx.query<SectorRiskFigure[]>(
      `SELECT code, level, score, band FROM sector_risk WHERE edition_id = ANY ($1::text[])`,
      [editions],
    ),
    presences: await tx.query<{ country: string; division: string; presence: number }[]>(
      `SELECT country, division, presence FROM country_sector_presence WHERE edition_id = ANY ($1::text[])`,
      [editions],
    ),
    listedGoods: (await tx.query<ListedGoodRow[]>(LISTED_GOODS, [editions])).map(toListedGood),
    hsRiskGoods: await tx.query<HsRiskGood[]>(
      `SELECT programme, good, hs_code AS "hsCode", isic_class AS "isicClass",
              forced_labour_countries AS "forcedLabourCountries", child_labour_countries AS "childLabourCountries"
       FROM hs_risk_good WHERE edition_id = ANY ($1::text[]) ORDER BY row_number`,
      [editions],
    ),
  };
}

/** A country's newest figures in the current editions, with the edition that each is from. */
export async function findCountryFigures(tx: EntityManager, iso2: string): Promise<CountryFigureView[]> {
  return tx.query(
    `SELECT figure, value, year, "editionId" FROM (${NEWEST_FIGURES}) AS figures WHERE country = $3 ORDER BY figure`,
    [await editionSet(tx, []), [], iso2],
  );
}

/**
 * What the scores of these divisions were made of, by code.
 * @param editions ids, see `editionSet`
 */
export async function findSectorBasis(
  tx: EntityManager,
  divisions: readonly string[],
  editions: readonly string[],
): Promise<SectorBasisView[]> {
  const rows = await tx.query<{ code: string; score: number; evidence: Record<string, string> }[]>(
    `SELECT code, score, evidence FROM sector_risk
     WHERE edition_id = ANY ($2::text[]) AND level = 'division' AND code = ANY($1) ORDER BY code`,
    [divisions, editions],
  );
  return rows.map(({ code, score, evidence }) => {
    const part = (column: string) => (evidence[column] === undefined ? null : Number(evidence[column]));
    const parts = {
      G: part('c_G_global_estimate'),
      D: part('c_D_dol_forced'),
      C: part('c_C_dol_child'),
      E: part('c_E_enforcement_trade'),
      T: part('c_T_case_typology'),
    };
    return { code, score, parts };
  });
}

/** A law or guideline under which statements are made, as the data describes it. */
export interface StatementFrameworkRow {
  readonly code: string;
  readonly body: unknown;
  readonly criteria: unknown;
}

/** By name. */
export function findStatementFrameworks(tx: EntityManager): Promise<StatementFrameworkRow[]> {
  return tx.query(
    `SELECT code, body, criteria FROM statement_framework
     WHERE edition_id = ${CURRENT('statement-frameworks')} ORDER BY name COLLATE "C"`,
  );
}

/** A term with everything that the data says of it. */
export interface TermBody {
  readonly code: string;
  readonly body: unknown;
}

/** Terms of one vocabulary of our own in their order, with their whole content. */
export function findTermBodies(tx: EntityManager, vocabulary: string): Promise<TermBody[]> {
  return tx.query(
    `SELECT t.code, t.body FROM vocabulary_term t JOIN reference_edition e ON e.id = t.edition_id AND e.current
     WHERE t.vocabulary = $1 ORDER BY t.position`,
    [vocabulary],
  );
}

/** Names on the current lists of import bans, by name. */
export function findListedEntities(tx: EntityManager): Promise<ListedEntity[]> {
  return tx.query(`
    SELECT * FROM (
      SELECT 'uflpa' AS list, name, aliases, country, nullif(activity, '') AS goods, effective_on::text AS since,
             'listed' AS status
      FROM uflpa_entity WHERE edition_id = ${CURRENT('uflpa')}
      UNION ALL
      SELECT 'cbp', entity, aliases, country, product, ordered, status
      FROM cbp_order WHERE edition_id = ${CURRENT('cbp')}
    ) AS entity ORDER BY name COLLATE "C"`);
}

/** Terms of one vocabulary in their own order; empty for one that is not there. */
export function findTerms(tx: EntityManager, vocabulary: string): Promise<VocabularyTerm[]> {
  return tx.query(
    `SELECT t.vocabulary, t.code, t.label, t.description
     FROM vocabulary_term t JOIN reference_edition e ON e.id = t.edition_id AND e.current
     WHERE t.vocabulary = $1 ORDER BY t.position`,
    [vocabulary],
  );
}

/** Questions about the quality of statements, as the current edition spells them. */
export function findStatementMetrics(tx: EntityManager): Promise<{ body: unknown }[]> {
  return tx.query(
    `SELECT t.body FROM vocabulary_term t JOIN reference_edition e ON e.id = t.edition_id AND e.current
     WHERE t.vocabulary = 'statement-quality' ORDER BY t.position`,
  );
}

/**
 * Of several editions ($1) with the same figure the latest year counts; of equal years the dataset made for it. Where
 * somebody chose an edition ($2), no other has a say about the figures that are its own.
 */
const NEWEST_FIGURES = `
  SELECT DISTINCT ON (f.country, f.figure) f.country, f.figure, f.year, f.edition_id AS "editionId",
         coalesce(to_jsonb(f.number), to_jsonb(f.rating)) AS value
  FROM country_figure f JOIN reference_edition e ON e.id = f.edition_id
  WHERE f.edition_id = ANY ($1::text[])
    AND (f.edition_id = ANY ($2::text[]) OR f.figure <> ALL (
      SELECT DISTINCT p.figure FROM country_figure p JOIN reference_edition c ON c.id = p.edition_id
      WHERE c.id = ANY ($2::text[]) AND (p.figure = c.dataset OR starts_with(p.figure, c.dataset || '-'))))
  ORDER BY f.country, f.figure, f.year DESC, (e.dataset = split_part(f.figure, '-', 1)) DESC, e.dataset`;

/** The id of the current edition of a dataset of ours. */
function CURRENT(dataset: string): string {
  return `(SELECT id FROM reference_edition WHERE dataset = '${dataset}' AND current)`;
}

const LISTED_GOODS = `
  SELECT country, good, child_labour AS "childLabour", forced_labour AS "forcedLabour",
         forced_child_labour AS "forcedChildLabour", input_good AS "inputGood", input_country AS "inputCountry",
         input_child_labour AS "inputChildLabour", input_forced_labour AS "inputForcedLabour", isic_class AS "isicClass"
  FROM listed_good WHERE edition_id = ANY ($1::text[]) AND NOT removed ORDER BY row_number`;

interface ListedGoodRow extends Omit<ListedGood, 'input'> {
  readonly inputGood: string | null;
  readonly inputCountry: string | null;
  readonly inputChildLabour: boolean | null;
  readonly inputForcedLabour: boolean | null;
}

function toListedGood(row: ListedGoodRow): ListedGood {
  const { inputGood, inputCountry, inputChildLabour, inputForcedLabour, ...good } = row;
  const input = inputGood && {
    country: inputCountry,
    good: inputGood,
    childLabour: inputChildLabour ?? false,
    forcedLabour: inputForcedLabour ?? false,
  };
  return { ...good, input: input || null };
}
