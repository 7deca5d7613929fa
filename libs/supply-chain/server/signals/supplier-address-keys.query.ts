import { addressKey, isTelling } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { streamRows } from './stream-rows.query';

/**
 * The telling addresses of suppliers themselves, normalised for comparing: sites keep their key, suppliers do not.
 * @returns a line for each, of the supplier's id, a space and the key: text that needs no escaping, because 100,000 of
 *   them as JSON or an array would hold up the process for longer than it takes to compare them
 */
export async function supplierAddressKeys(tx: EntityManager): Promise<string> {
  let lines = '';
  for await (const rows of streamRows<{ id: string; address: string }>(tx, ADDRESSES)) {
    for (const { id, address } of rows) {
      const key = addressKey(address);
      if (isTelling('address', key)) lines += `${id} ${key}\n`;
    }
  }
  return lines;
}

const ADDRESSES = `
  SELECT id, address FROM supplier WHERE address <> '' AND merged_into_id IS NULL AND status <> 'left'`;
