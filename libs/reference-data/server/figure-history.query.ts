import type { CountryFigureView } from '@firebreak/reference-data/model';
import type { EntityManager } from 'typeorm';

/**
 * All figures of a country over the years that any edition has, oldest first. Of several editions with a figure of
 * the same year the current one counts, then the one loaded last.
 */
export function findFigureHistory(tx: EntityManager, iso2: string): Promise<CountryFigureView[]> {
  return tx.query(
    `SELECT DISTINCT ON (f.figure, f.year) f.figure, f.year, f.edition_id AS "editionId",
            coalesce(to_jsonb(f.number), to_jsonb(f.rating)) AS value
     FROM country_figure f JOIN reference_edition e ON e.id = f.edition_id
     WHERE f.country = $1
     ORDER BY f.figure, f.year, e.current DESC, (e.dataset = split_part(f.figure, '-', 1)) DESC, e.loaded_at DESC`,
    [iso2],
  );
}
