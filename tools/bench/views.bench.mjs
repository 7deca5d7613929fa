import { measureViews } from './chain-views.mjs';

/** Frame times of the map with 50,000 sites and the graph with 5,000 companies while they are moved, in Chromium. */
export async function run() {
  return measureViews();
}
