import { spawn } from 'node:child_process';
import { once } from 'node:events';

const KILLS = 20;
const TIME_LIMIT_IN_MS = 180_000;

describe('autosave while the API and PostgreSQL are killed in turn', () => {
  it(
    'loses no answer that was confirmed, and takes what was not confirmed when it is sent again',
    async () => {
      // A program of its own: it runs the product as it is built, on a database that waits for the disk.
      const crash = spawn(process.execPath, ['tools/crash/answers-after-kill.mjs', String(KILLS)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      crash.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      expect(await once(crash, 'exit')).toEqual([0, null]);
      const result: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
      expect(result).toMatchObject({ kills: KILLS, faults: [], deathsOfApi: 0 });
      expect((result as { confirmed: number }).confirmed).toBeGreaterThan(KILLS);
    },
    TIME_LIMIT_IN_MS,
  );
});
