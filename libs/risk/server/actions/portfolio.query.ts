import type { PortfolioColumns } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { eachBinaryRow } from '../runs/copy-out.query';
import type { SupplierIds } from '../runs/supplier-ids';

/** The suppliers of the company as they count in its risk, by their number in the chain. */
export interface NumberedPortfolio extends PortfolioColumns {
  /** 1: has a score and is still in the register. */
  readonly present: Uint8Array;
  readonly suppliers: number;
}

const [ID, OWN, EXPOSURE, DIRECT, AMOUNT, CURRENCY] = [0, 1, 2, 3, 4, 5];
/** Whom nobody is said to buy from counts as direct. */
const SUPPLIERS = `
  SELECT r.supplier_id, r.own_value::float8, r.value::float8, t.tier IS NOT DISTINCT FROM 1 OR b.supplier_id IS NULL,
         s.spend_amount::float8, s.spend_currency::text
  FROM risk_latest_score r
  JOIN risk_input_supplier s ON s.company_id = r.company_id AND s.supplier_id = r.supplier_id
  LEFT JOIN risk_input_tier t ON t.company_id = r.company_id AND t.supplier_id = r.supplier_id
  LEFT JOIN (SELECT DISTINCT supplier_id FROM risk_input_link
             WHERE buyer_supplier_id IS NOT NULL AND certainty <> 'suggested') b ON b.supplier_id = r.supplier_id`;

/**
 * Every scored supplier as it counts in the company's risk.
 * @param ids of the chain as the last run left it; who is not in it yet waits for the next run
 */
export async function numberedPortfolio(tx: EntityManager, ids: SupplierIds): Promise<NumberedPortfolio> {
  const { size } = ids;
  const codes: string[] = [];
  const portfolio = {
    own: new Float64Array(size),
    exposures: new Float64Array(size),
    direct: new Uint8Array(size),
    amounts: new Float64Array(size).fill(NaN),
    currencies: new Int16Array(size).fill(-1),
    present: new Uint8Array(size),
  };
  let suppliers = 0;
  await eachBinaryRow(tx, SUPPLIERS, 6, ({ bytes, starts, lengths }) => {
    const at = (field: number) => starts[field] ?? 0;
    const number = ids.at(bytes, at(ID));
    if (number < 0) return;
    suppliers++;
    portfolio.present[number] = 1;
    portfolio.own[number] = bytes.readDoubleBE(at(OWN));
    portfolio.exposures[number] = bytes.readDoubleBE(at(EXPOSURE));
    portfolio.direct[number] = bytes[at(DIRECT)] ?? 0;
    if (lengths[AMOUNT] === -1 || lengths[CURRENCY] === -1) return;
    const code = bytes.toString('latin1', at(CURRENCY), at(CURRENCY) + (lengths[CURRENCY] ?? 0));
    let place = codes.indexOf(code);
    if (place < 0) place = codes.push(code) - 1;
    portfolio.amounts[number] = bytes.readDoubleBE(at(AMOUNT));
    portfolio.currencies[number] = place;
  });
  return { ...portfolio, codes, suppliers };
}
