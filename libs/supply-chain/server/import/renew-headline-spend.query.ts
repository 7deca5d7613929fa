import { renewedHeadline, type SpendInput, type TypedSpend } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

const AT_ONCE = 5000;

interface SpendOnFile extends TypedSpend {
  readonly id: string;
  readonly years: readonly SpendInput[];
}

/** After an import added years of spend to suppliers on file: the spend that lists and scores show of them. */
export async function renewHeadlineSpend(tx: EntityManager, importId: string): Promise<void> {
  for (let after: string | null = null; ;) {
    const page = await spendOnFile(tx, importId, after);
    await setHeadlines(
      tx,
      page.map(({ id, years, ...before }) => ({ id, ...renewedHeadline(years, before) })),
    );
    const last = page.at(-1);
    if (!last || page.length < AT_ONCE) return;
    after = last.id;
  }
}

function spendOnFile(tx: EntityManager, importId: string, after: string | null): Promise<SpendOnFile[]> {
  return tx.query(
    `SELECT s.id, s.spend_amount AS "spendAmount", s.spend_currency AS "spendCurrency", s.spend_year AS "spendYear",
            (SELECT json_agg(json_build_object('year', p.year, 'currency', p.currency, 'amount', p.amount))
               FROM supplier_spend p WHERE p.supplier_id = s.id) AS years
       FROM supplier s
      WHERE s.id IN (SELECT r.supplier_id FROM supplier_import_row r
                      WHERE r.import_id = $1 AND r.decision = 'import' AND NOT r.new_supplier AND r.details ? 'spendYear')
        AND ($2::uuid IS NULL OR s.id > $2)
        AND EXISTS (SELECT FROM supplier_spend p WHERE p.supplier_id = s.id)
      ORDER BY s.id LIMIT $3`,
    [importId, after, AT_ONCE],
  );
}

async function setHeadlines(tx: EntityManager, headlines: readonly object[]): Promise<void> {
  if (headlines.length === 0) return;
  await tx.query(
    `UPDATE supplier s
        SET spend_amount = h."spendAmount", spend_currency = h."spendCurrency", spend_year = h."spendYear"
       FROM json_to_recordset($1::json) AS h (id uuid, "spendAmount" float8, "spendCurrency" text, "spendYear" smallint)
      WHERE s.id = h.id AND (s.spend_amount, s.spend_currency, s.spend_year)
                              IS DISTINCT FROM (h."spendAmount", h."spendCurrency", h."spendYear")`,
    [JSON.stringify(headlines)],
  );
}
