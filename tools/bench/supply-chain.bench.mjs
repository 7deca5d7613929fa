import { duplicateFigures } from './duplicates.mjs';
import { chainPageMs } from './supplier-chain.mjs';
import { LARGE_REGISTER, listRatio } from './supplier-list.mjs';

/** The register at size: duplicates among 100,000, the list over a million suppliers, the chain of a million links. */
export async function run() {
  return {
    ...(await duplicateFigures()),
    listVsFloor: await listRatio(LARGE_REGISTER),
    chainPageMs: await chainPageMs(),
  };
}
