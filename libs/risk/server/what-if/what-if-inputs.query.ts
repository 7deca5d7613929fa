import { packedOwnFacts, renumbered } from '@firebreak/risk/model';
import type { ChainGraph, FactsContext, PackedOwnFacts, WhatIfInputs } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { allNewestScores } from '../scores/stored-scores.query';
import { copiedRows } from '../runs/copy-out.query';
import type { ChainState } from '../runs/chain-state.query';

/** What changes with each supplier, in columns. */
export type InputColumns = Pick<
  WhatIfInputs,
  'ids' | 'names' | 'countries' | 'spends' | 'currency' | 'facts' | 'offsets' | 'suppliers' | 'shares'
>;

interface SupplierRow {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly spend: number | null;
  readonly currency: string | null;
  readonly facts: PackedOwnFacts;
}

const SUPPLIERS = `
  SELECT s.supplier_id, s.name, s.country, s.spend_amount, s.spend_currency
  FROM risk_input_supplier s ORDER BY s.supplier_id`;

/**
 * The stored inputs of every supplier with a score, and who depends on whom among them.
 * @param state as the newest run left it
 * @param context of that run
 */
export async function inputColumns(
  tx: EntityManager,
  state: ChainState,
  context: FactsContext,
): Promise<InputColumns> {
  const numbers = new Int32Array(state.ids.size).fill(-1);
  const suppliers: SupplierRow[] = [];
  const facts = await newestFacts(tx, context);
  for await (const rows of copiedRows(tx, SUPPLIERS)) {
    for (const [id, name, country, spend, currency] of rows) {
      const number = state.ids.numberOf(id ?? '');
      const own = facts.get(id ?? '');
      if (number < 0 || !own) continue; // scored since: the next look has it
      numbers[number] = suppliers.length;
      suppliers.push({
        id: id ?? '',
        name: name ?? '',
        country: country ?? null,
        spend: spend === null || spend === undefined ? null : Number(spend),
        currency: currency ?? null,
        facts: own,
      });
    }
  }
  const currency = mostCommon(suppliers);
  return {
    ids: suppliers.map(({ id }) => id),
    names: suppliers.map(({ name }) => name),
    countries: suppliers.map(({ country }) => country),
    spends: suppliers.map((supplier) => (supplier.currency === currency ? supplier.spend : null)),
    currency,
    facts: suppliers.map(({ facts }) => facts),
    ...linksOf(renumbered(state.graph, numbers, suppliers.length)),
  };
}

/** The facts of every newest score, by supplier id. */
async function newestFacts(tx: EntityManager, context: FactsContext): Promise<Map<string, PackedOwnFacts>> {
  const facts = new Map<string, PackedOwnFacts>();
  for await (const scores of allNewestScores(tx)) {
    for (const { supplierId, explained } of scores)
      facts.set(supplierId, packedOwnFacts(explained().facts, context));
  }
  return facts;
}

/** Names of sites by id, of suppliers that have several: only those can do without one. */
export async function severalSiteNames(tx: EntityManager): Promise<Record<string, string>> {
  const rows = await tx.query<{ id: string; name: string }[]>(
    `SELECT site_id AS id, name FROM (
       SELECT site_id, name, count(*) OVER (PARTITION BY supplier_id) AS sites FROM risk_input_site) s
     WHERE sites > 1`,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

function linksOf({ offsets, suppliers, shares }: ChainGraph) {
  return { offsets: [...offsets], suppliers: [...suppliers], shares: [...shares] };
}

/** Amounts in different currencies cannot be added: the one most suppliers are paid in counts, the first of equals. */
function mostCommon(suppliers: readonly SupplierRow[]): string | null {
  const counts = new Map<string, number>();
  for (const { spend, currency } of suppliers) {
    if (currency !== null && spend !== null && spend > 0)
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
