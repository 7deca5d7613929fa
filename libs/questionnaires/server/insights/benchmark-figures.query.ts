import type { BenchmarkFigures, InsightFilter } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';

/** The day of the newest release; null before the first. */
export async function releasedOn(tx: EntityManager): Promise<string | null> {
  const [row] = await tx.query<{ quarter: string | null }[]>(
    `SELECT max(quarter)::text AS quarter FROM benchmark_release`,
  );
  return row?.quarter ?? null;
}

/** How many questions have a released figure. */
export async function releasedQuestions(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ questions: number }[]>(
    `SELECT count(DISTINCT (template_code, question))::int AS questions FROM benchmark_cell`,
  );
  return row?.questions ?? 0;
}

/**
 * What other companies' suppliers answered, of the one cell that the filter names: one sector, one country, or all.
 * Where both are named, the sector's figure is told. Filters that the benchmark does not know are passed over.
 */
export async function benchmarkOf(
  tx: EntityManager,
  template: string,
  question: string,
  filter: InsightFilter,
): Promise<{ benchmark: BenchmarkFigures | null; benchmarkOf: string | null }> {
  const [dimension, key] = cellOf(filter);
  const rows = await tx.query<{ option: string; suppliers: number; quarter: string }[]>(
    `SELECT option, suppliers, quarter::text AS quarter FROM benchmark_cell
      WHERE template_code = $1 AND question = $2 AND dimension = $3 AND key = $4`,
    [template, question, dimension, key],
  );
  const counts = new Map(rows.map(({ option, suppliers }) => [option, suppliers]));
  const suppliers = counts.get('');
  counts.delete('');
  return {
    benchmark: suppliers === undefined ? null : { suppliers, chosen: Object.fromEntries(counts) },
    benchmarkOf: rows[0]?.quarter ?? null,
  };
}

function cellOf({ sector, country }: InsightFilter): ['all' | 'sector' | 'country', string] {
  if (sector?.length === 1 && sector[0]) return ['sector', sector[0]];
  if (country?.length === 1 && country[0]) return ['country', country[0]];
  return ['all', ''];
}
