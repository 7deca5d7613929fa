import { newId } from '@firebreak/platform/server';
import type { ImportDecision, ImportOutcome, RowIssue, RowReading } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { findLinks } from './known-suppliers.query';
import { rowsWithBuyers, type RowWithBuyer } from './rows-with-buyers.query';
import { updateStagedRows, type LinkedRow } from './staged-rows.query';

/** Many at once: each step reads all staged rows of the import. */
const AT_ONCE = 20_000;

/**
 * Finds the buyers that staged rows name: suppliers on file or rows of the same file, above or below. Call it
 * when the whole file is staged.
 * @param rowNumber only that row, after a repair
 */
export async function linkBuyers(
  tx: EntityManager,
  importId: string,
  reading: Pick<RowReading, 'headers' | 'matching'>,
  rowNumber: number | null = null,
): Promise<void> {
  const told = new Set<string>();
  for (let after = 0; ;) {
    const rows = await rowsWithBuyers(tx, importId, { after, limit: AT_ONCE, rowNumber });
    const links = await findLinks(
      tx,
      rows.map((row) => row.supplierId),
    );
    const linked = rows.map((row) => linkRow(row, links, told, reading));
    await updateStagedRows(tx, importId, linked);
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.rowNumber ?? after;
  }
}

/** @param told links that earlier rows of the file add */
function linkRow(
  row: RowWithBuyer,
  links: ReadonlySet<string>,
  told: Set<string>,
  reading: Pick<RowReading, 'headers' | 'matching'>,
): LinkedRow {
  const [buyerId] = row.buyerIds;
  const code = !buyerId ? 'buyer-unknown' : row.buyerIds.length > 1 ? 'buyer-ambiguous' : null;
  if (code || buyerId === row.supplierId) {
    const issue = buyerIssue(code ?? 'supplies-itself', row.buyer, reading);
    const issues = [...row.issues, issue];
    const { rowNumber } = row;
    return { rowNumber, issues, outcome: 'wrong', decision: 'skip', linkId: null, buyerSupplierId: null };
  }
  const key = `${buyerId}/${row.supplierId}/${row.kind}`;
  const isNew = !links.has(key) && !told.has(key);
  told.add(key);
  const outcome: ImportOutcome = isNew && row.outcome === 'same' ? 'changed' : row.outcome;
  const decision: ImportDecision = outcome === 'same' ? 'skip' : 'import';
  return {
    rowNumber: row.rowNumber,
    issues: row.issues,
    outcome,
    decision,
    linkId: isNew ? newId() : null,
    buyerSupplierId: buyerId ?? null,
  };
}

const BUYER_MESSAGES = {
  'buyer-unknown':
    'is neither a supplier on file nor in this file. Enter its name or number as it stands there.',
  'buyer-ambiguous': 'is the name of several suppliers. Enter the number of the one that is meant.',
  'supplies-itself': 'is this supplier itself. A supplier cannot supply itself directly.',
} as const;

function buyerIssue(
  code: keyof typeof BUYER_MESSAGES,
  buyer: string,
  reading: Pick<RowReading, 'headers' | 'matching'>,
): RowIssue {
  const column = reading.headers[reading.matching.indexOf('buyer')] ?? null;
  return {
    level: 'error',
    code,
    field: 'buyer',
    column,
    value: buyer,
    message: `"${buyer}" ${BUYER_MESSAGES[code]}`,
  };
}
