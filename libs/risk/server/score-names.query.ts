import type { Step, StepFacts } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

/** The ids of suppliers and sites that steps mention. */
export function idsIn(steps: readonly Step[]): string[] {
  return idsInFacts(steps);
}

/** The ids of suppliers and sites that facts mention. */
export function idsInFacts(about: readonly { readonly facts: StepFacts }[]): string[] {
  const ids = about.flatMap(({ facts }) => [facts['supplierId'], facts['siteId'], facts['at']]);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}

/** Names of suppliers and sites of the company by id; what is gone by now is absent. */
export async function namesOf(tx: EntityManager, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await tx.query<{ id: string; name: string }[]>(
    `SELECT site_id AS id, name FROM risk_input_site WHERE site_id = ANY ($1::uuid[])
     UNION SELECT supplier_id, name FROM risk_input_supplier WHERE supplier_id = ANY ($1::uuid[])`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
