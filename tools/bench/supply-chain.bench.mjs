import { duplicateFigures } from './duplicates.mjs';
import { chainPageMs } from './supplier-chain.mjs';
import { importFigures } from './supplier-import.mjs';
import { LARGE_REGISTER, listRatio } from './supplier-list.mjs';

/**
 * The register at size: an import of 100,000 rows, the list over a million suppliers, the chain of one company with a
 * million links, and duplicates among 100,000 suppliers. One after the other, so that none disturbs another.
 */
export async function run() {
  return {
    ...(await importFigures()),
    listVsFloor: await listRatio(LARGE_REGISTER),
    chainPageMs: await chainPageMs(),
    ...(await duplicateFigures()),
  };
}
