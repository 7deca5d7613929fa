// Scores one company of 200,000 suppliers and 1,000,000 links, by the product and by its peers; the last line is JSON.
import { memoryUsage } from 'node:process';
import { incrementalFigures } from './incremental.mjs';
import { kernelFigures } from './in-memory.mjs';
import { handWritten } from './hand-written.mjs';
import { inProduct } from './product.mjs';
import { seedCompany } from './seed.mjs';
import { sqlTiers } from './sql-tiers.mjs';

const SIZE = {
  suppliers: Number(process.env.BENCH_SUPPLIERS ?? 200_000),
  links: Number(process.env.BENCH_LINKS ?? 1_000_000),
};
const ROUNDS = 3;
/** Values of both sides are equal but for how they round on the way. */
const ALIKE = 1e-4;

const figures = await inProduct(async (product) => {
  await step('seeded', () => seedCompany(product, SIZE));
  const full = [];
  const hand = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Another method each time: every score is news, as after a new edition of an index.
    hand.push(await step('by hand, COPY and typed arrays, no explanations', () => handWritten(product)));
    full.push(await step('in full, with explanations', () => product.rescore(round)));
  }
  await compare(product, 'hand_score');
  const sql = await step('by SQL, tier by tier', () => sqlTiers(product));
  await compare(product, 'sql_score');
  const kernelVsGraphology = await kernelFigures(product);
  const incrementalVsCte = await incrementalFigures(product);
  console.log(`Peak memory of this process: ${Math.round(memoryUsage.rss() / 2 ** 20)} MB now`);
  return {
    fullVsHand: rounded(median(full) / median(hand)),
    fullVsSql: rounded(sql / median(full)),
    kernelVsGraphology,
    incrementalVsCte,
  };
});
console.log(JSON.stringify(figures));
process.exit(0);

/** Runs something once and tells how long it took. @returns seconds */
async function step(what, work) {
  globalThis.gc?.();
  const begun = performance.now();
  const said = await work();
  const seconds = (performance.now() - begun) / 1000;
  console.log(`Risk: ${what} in ${seconds.toFixed(2)} s${typeof said === 'string' ? `; ${said}` : ''}`);
  return seconds;
}

/** A peer that computes something else would be no peer. */
async function compare({ superuser }, table) {
  const { rows } = await superuser.query(
    `SELECT count(*)::int AS scores, count(*) FILTER (WHERE abs(h.value - r.value) > ${ALIKE} OR abs(h.own - r.own_value) > ${ALIKE}
              OR h.band <> r.band OR abs(h.confidence - r.confidence) > ${ALIKE})::int AS others
     FROM ${table} h JOIN risk_latest_score r ON r.supplier_id = h.supplier_id`,
  );
  const [{ scores, others }] = rows;
  console.log(`Risk: ${table} has ${scores} scores, ${others} of them other than the product's`);
  // On the very edge of a band either side is right.
  if (scores !== SIZE.suppliers || others > SIZE.suppliers / 10_000)
    throw new Error(`${table} scores otherwise.`);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function rounded(ratio) {
  return Number(ratio.toFixed(2));
}
