import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../pinned-node.mjs';
import { generateSuppliers } from './generated-suppliers.mjs';

const COUNT = 100_000;
const BUNDLES = path.join(root, 'dist/bench-matching');

/**
 * Seconds to find the duplicates among 100,000 suppliers on one core, and precision and recall of "the same" (score .8
 * and more) on the labelled pairs. Runs in a process of its own, whose peak memory it prints.
 */
export async function duplicateFigures() {
  await build({
    absWorkingDir: root,
    entryPoints: {
      matching: 'libs/supply-chain/model/matching/index.ts',
      'labelled-pairs': 'libs/supply-chain/model/matching/labelled-pairs.ts',
    },
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  });
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`Finding duplicates failed: ${stdout}`);
  const lines = stdout.trim().split('\n');
  const figures = JSON.parse(lines.pop());
  for (const line of lines) console.log(line);
  return figures;
}

async function measure() {
  const bundle = (name) => import(pathToFileURL(path.join(BUNDLES, `${name}.mjs`)).href);
  const { findDuplicates, matchProfiles, profileOf, SAME_FROM, MatchIndex } = await bundle('matching');
  const { labelledPairs } = await bundle('labelled-pairs');
  const { records, planted } = generateSuppliers(COUNT);
  const before = process.resourceUsage().maxRSS;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const { pairs, compared, capped } = findDuplicates(records);
  const { user } = process.cpuUsage(cpu);
  const dedupeSeconds = (performance.now() - started) / 1000;
  const found = new Map(pairs.map(({ a, b, score }) => [`${a} ${b}`, score]));
  const proposed = planted.filter(([a, b]) => (found.get(`${a} ${b}`) ?? 0) >= SAME_FROM).length;
  const asked = planted.filter(([a, b]) => found.has(`${a} ${b}`)).length;
  const { maxRSS } = process.resourceUsage();
  console.log(
    `Duplicates: ${COUNT} suppliers in ${dedupeSeconds.toFixed(1)} s (${(user / 1e6).toFixed(1)} s of one core), ${compared} pairs compared, ${pairs.length} found.`,
  );
  console.log(
    `Planted: ${planted.length}, proposed ${proposed}, proposed or asked ${asked}. Same: ${pairs.filter(({ score }) => score >= SAME_FROM).length}.`,
  );
  console.log(`Blocks compared in part: ${capped.length}, largest ${JSON.stringify(capped[0] ?? null)}.`);
  console.log(
    `Peak memory ${Math.round(maxRSS / 1024)} MB, of which the list ${Math.round(before / 1024)} MB.`,
  );
  lookUpRate(records, MatchIndex);
  const scores = labelledPairs().map(({ same, a, b }) => ({
    same,
    score: matchProfiles(profileOf(a), profileOf(b)).score,
  }));
  const proposals = scores.filter(({ score }) => score >= SAME_FROM);
  const right = proposals.filter(({ same }) => same).length;
  const dedupePrecision = right / proposals.length;
  const dedupeRecall = right / scores.filter(({ same }) => same).length;
  console.log(
    `Labelled pairs: ${scores.length}, precision ${dedupePrecision.toFixed(3)}, recall ${dedupeRecall.toFixed(3)}.`,
  );
  const round = (value) => Number(value.toFixed(3));
  console.log(
    JSON.stringify({
      dedupeSeconds: round(dedupeSeconds),
      dedupePrecision: round(dedupePrecision),
      dedupeRecall: round(dedupeRecall),
    }),
  );
}

function lookUpRate(records, MatchIndex) {
  const index = new MatchIndex();
  records.forEach((record, at) => index.add(String(at), record));
  const asked = records.filter((_, at) => at % 20 === 0);
  const started = performance.now();
  for (const record of asked) index.lookUp(record);
  console.log(
    `Look-ups: ${Math.round((asked.length / (performance.now() - started)) * 1000)} a second among ${index.size}.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measure();
