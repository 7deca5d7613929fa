import { chainPageMs } from './supplier-chain.mjs';
import { LARGE_REGISTER, listRatio } from './supplier-list.mjs';

/** The register at size: the list over a million suppliers, and the chain of one company with a million links. */
export async function run() {
  return { listVsFloor: await listRatio(LARGE_REGISTER), chainPageMs: await chainPageMs() };
}
