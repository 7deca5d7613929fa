import { platformProblem } from '@firebreak/platform/model';
import type { Page } from '@firebreak/platform/model';
import type { FirstTen, PortfolioAction, PortfolioActionsFilter } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { bestSuppliers } from './best-suppliers.query';

const PAGE = 25;
const TEN = 10;

/** Points off the company's risk for each day of effort. */
const RATE = `(greatest(-a.score_change, 0) * p.pull / a.effort_days)`;

const ACTIONS = `
  FROM risk_next_action a
  JOIN risk_supplier_pull p ON p.company_id = a.company_id AND p.supplier_id = a.supplier_id
  LEFT JOIN risk_input_tier t ON t.company_id = a.company_id AND t.supplier_id = a.supplier_id`;

/**
 * Actions that take something off the company's risk, most for each day of effort first. The first ten of it are the ten
 * to do: actions of different suppliers hardly touch each other, so the best one by one are the best together.
 */
export async function portfolioActions(
  tx: EntityManager,
  filter: PortfolioActionsFilter,
  cursor: string | null,
): Promise<Page<PortfolioAction>> {
  const start = cursor === null ? null : parsedCursor(cursor);
  const { where, values } = await narrowed(tx, filter, PAGE + 1, start?.rate ?? null);
  const after = start === null ? '' : afterCursor(start, values);
  const rows = await tx.query<(PortfolioAction & { place: number; rate: string })[]>(
    `SELECT a.supplier_id || '/' || a.place AS id, a.supplier_id AS "supplierId", a.place, s.name, p.country, p.sector,
            t.tier, r.band, r.value, a.kind, a.subject, a.facts, a.urgent, a.score_change AS "scoreChange",
            a.confidence_change AS "confidenceChange", a.effort_days AS "effortInDays",
            greatest(-a.score_change, 0) * p.pull AS reduction, ${RATE}::text AS rate
     FROM (SELECT a.*, ${RATE} AS rate ${ACTIONS} ${where} ${after}
           ORDER BY rate DESC, a.supplier_id, a.place LIMIT ${PAGE + 1}) a
     JOIN risk_supplier_pull p ON p.company_id = a.company_id AND p.supplier_id = a.supplier_id
     JOIN risk_input_supplier s ON s.company_id = a.company_id AND s.supplier_id = a.supplier_id
     JOIN risk_latest_score r ON r.company_id = a.company_id AND r.supplier_id = a.supplier_id
     LEFT JOIN risk_input_tier t ON t.company_id = a.company_id AND t.supplier_id = a.supplier_id
     ORDER BY a.rate DESC, a.supplier_id, a.place`,
    values,
  );
  const items = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? items.at(-1) : undefined;
  return {
    items: items.map(({ place: _place, rate: _rate, ...action }) => action),
    nextCursor: last ? toCursor(last) : null,
  };
}

/** What the first ten of the list come to. */
export async function firstTen(tx: EntityManager, filter: PortfolioActionsFilter): Promise<FirstTen> {
  const { where, values } = await narrowed(tx, filter, TEN, null);
  const [sums] = await tx.query<FirstTen[]>(
    `SELECT count(*)::int AS actions, coalesce(sum(days), 0) AS "effortInDays", coalesce(sum(off), 0) AS reduction
     FROM (SELECT a.effort_days AS days, greatest(-a.score_change, 0) * p.pull AS off ${ACTIONS} ${where}
           ORDER BY ${RATE} DESC, a.supplier_id, a.place LIMIT ${TEN}) best`,
    values,
  );
  return sums ?? { actions: 0, effortInDays: 0, reduction: 0 };
}

/** Countries and sectors that ranked suppliers have, for narrowing. */
export async function rankedPlaces(tx: EntityManager): Promise<{ countries: string[]; sectors: string[] }> {
  const [places] = await tx.query<{ countries: string[]; sectors: string[] }[]>(`
    SELECT coalesce(array_agg(DISTINCT country) FILTER (WHERE country IS NOT NULL), '{}') AS countries,
           coalesce(array_agg(DISTINCT sector) FILTER (WHERE sector IS NOT NULL), '{}') AS sectors
    FROM risk_supplier_pull`);
  return places ?? { countries: [], sectors: [] };
}

/**
 * Where to look for the first `most` actions.
 * @param below the rate that the list begins below; null: with the best
 */
async function narrowed(
  tx: EntityManager,
  { kind, country, sector, tier }: PortfolioActionsFilter,
  most: number,
  below: number | null,
): Promise<{ where: string; values: unknown[] }> {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (list: readonly unknown[] | undefined, column: string, type: string) => {
    if (!list?.length) return;
    values.push(list);
    conditions.push(`${column} = ANY ($${values.length}::${type}[])`);
  };
  add(country, 'p.country', 'text');
  add(sector, 'p.sector', 'text');
  add(tier, 'coalesce(t.tier, 0)', 'int');
  // What a supplier's best action brings says nothing of its best one of a kind.
  const suppliers = kind?.length ? null : await bestSuppliers(tx, { conditions, values }, most, below);
  add(suppliers ?? undefined, 'a.supplier_id', 'uuid');
  add(kind, 'a.kind', 'text');
  return { where: `WHERE ${['a.score_change < 0', 'p.pull > 0', ...conditions].join(' AND ')}`, values };
}

/** Where a page ended. Opaque to callers. */
function toCursor({ rate, supplierId, place }: { rate: string; supplierId: string; place: number }): string {
  return Buffer.from(JSON.stringify([rate, supplierId, place])).toString('base64url');
}

interface Cursor {
  readonly rate: number;
  readonly supplierId: string;
  readonly place: number;
}

/** @throws Problem input-invalid for anything that toCursor did not make */
function parsedCursor(cursor: string): Cursor {
  const [rate, supplierId, place] = parsed(cursor);
  if (
    typeof rate === 'string' &&
    Number.isFinite(Number(rate)) &&
    typeof supplierId === 'string' &&
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(supplierId) &&
    typeof place === 'number' &&
    Number.isInteger(place)
  ) {
    return { rate: Number(rate), supplierId, place };
  }
  const message = 'Use the nextCursor of the page before.';
  throw platformProblem('input-invalid', {
    errors: [{ field: 'cursor', code: 'cursor-invalid', message }],
  });
}

function afterCursor({ rate, supplierId, place }: Cursor, values: unknown[]): string {
  values.push(rate, supplierId, place);
  const [first, second, third] = [values.length - 2, values.length - 1, values.length];
  return `AND (-${RATE}, a.supplier_id, a.place) > (-$${first}::float8, $${second}::uuid, $${third}::int)`;
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
