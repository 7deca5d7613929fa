/**
 * Prepares the transaction for statements over a whole import; with `''` and `on` it is as before. The audit
 * trail then sums up what one statement adds or removes (1767225702000-sum-up-bulk-changes.ts). Fresh rows have
 * no statistics yet: without nested loops the planner cannot take 100,000 of them for one.
 * $1: the source that the trail names; $2: on or off.
 */
export const BULK_WORK = `SELECT set_config('app.bulk_source', $1, true), set_config('enable_nestloop', $2, true)`;
