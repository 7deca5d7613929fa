import { randomUUID } from 'node:crypto';
import { signUp, withProduct } from '../product.mjs';
import { openLane } from './http-lane.mjs';
import { openPortals } from './open-portals.mjs';
import { prepareRows, singleRowUpdate } from './single-row-update.mjs';

const SUPPLIERS = 200;
const SECONDS = 8;
/** Each is measured so often, in turn, and the middle one counts. */
const ROUNDS = 3;
/** Questions of the baseline, and an answer to each that is another one every time. */
const ANSWERS = {
  A04: (turn) => 1 + turn,
  F03: (turn) => turn % 100,
  F05: (turn) => turn % 168,
  J08: (turn) =>
    `Wages are paid by bank transfer since round ${turn}, with a slip in the worker's own language.`,
};
const QUESTIONS = Object.keys(ANSWERS);

/**
 * Autosave over HTTP, 200 suppliers at once and each as fast as answers come back, against pgbench's single-row update
 * from as many connections. Both are durable: the database waits for the disk at every commit.
 * @returns {Promise<{ autosaveTpsVsPgbench: number, autosaveP99VsPgbench: number }>} share of the throughput (1 would be
 *   as much), and how many times as long the slowest hundredth takes
 */
export function autosave() {
  return withProduct(
    async ({ address, databaseUrl }) => {
      const { cookie, companyId } = await signUp(address);
      const portals = await openPortals({ address, databaseUrl, cookie, companyId, portals: SUPPLIERS });
      await prepareRows(databaseUrl);
      const lanes = await openLanes(address, portals);
      await saveFor(lanes, 2); // warm
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) {
        const peer = singleRowUpdate(databaseUrl, { clients: SUPPLIERS, seconds: SECONDS });
        const ours = await saveFor(lanes, SECONDS);
        console.log(
          `pgbench ${peer.tps.toFixed(0)}/s, p99 ${peer.p99.toFixed(1)} ms; autosave ${ours.tps.toFixed(0)}/s, p99 ${ours.p99.toFixed(1)} ms`,
        );
        rounds.push({ tps: ours.tps / peer.tps, p99: ours.p99 / peer.p99 });
      }
      for (const { lane } of lanes) lane.close();
      return {
        autosaveTpsVsPgbench: Number(middle(rounds.map(({ tps }) => tps)).toFixed(3)),
        autosaveP99VsPgbench: Number(middle(rounds.map(({ p99 }) => p99)).toFixed(2)),
      };
    },
    { durable: true },
  );
}

export async function openLanes(address, portals) {
  const port = Number(new URL(address).port);
  const lanes = [];
  for (const { path, cookie } of portals) {
    const versions = new Map(QUESTIONS.map((question) => [question, 0]));
    lanes.push({ path, versions, lane: await openLane({ port, cookie }) });
  }
  return lanes;
}

export async function saveFor(lanes, seconds) {
  const until = performance.now() + seconds * 1000;
  const took = [];
  await Promise.all(
    lanes.map(async ({ path, versions, lane }) => {
      for (let turn = 0; performance.now() < until; turn++) {
        const question = QUESTIONS[turn % QUESTIONS.length];
        const version = versions.get(question);
        const began = performance.now();
        const { status, body } = await lane.put(`${path}/answers/${question}`, {
          value: ANSWERS[question](version),
          version,
          id: randomUUID(),
        });
        took.push(performance.now() - began);
        if (status !== 200) throw new Error(`autosave answered ${status}: ${body}`);
        versions.set(question, version + 1);
      }
    }),
  );
  took.sort((a, b) => a - b);
  return { tps: took.length / seconds, p99: took[Math.floor(took.length * 0.99)] };
}

function middle(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
