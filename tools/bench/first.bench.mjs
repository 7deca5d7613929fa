import { initialScriptRatio } from './initial-script.mjs';
import { listRatio } from './supplier-list.mjs';

/** The supplier list against bare Fastify and pg on the same rows; the first script against an empty Angular app. */
export async function run() {
  return { listVsFloor: await listRatio(), initialJsVsEmpty: await initialScriptRatio() };
}
