import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

describe('files of a statement', () => {
  it('are the same bytes whichever process makes them, in whatever time zone and language', async () => {
    // Below the folder of the packages, which are found from there.
    const folder = fs.mkdtempSync(path.join(path.resolve('dist'), 'same-bytes-'));
    const program = path.join(folder, 'print-hashes.mjs');
    try {
      await build({
        entryPoints: [path.resolve('libs/statements/server/files/print-hashes.fixture.ts')],
        outfile: program,
        bundle: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
        tsconfig: path.resolve('tsconfig.base.json'),
        logLevel: 'error',
      });
      const made = [
        { TZ: 'Pacific/Kiritimati', LANG: 'en_US.UTF-8' },
        { TZ: 'America/Los_Angeles', LANG: 'ar_EG.UTF-8', LC_ALL: 'C' },
      ].map((env) => {
        const { stdout, stderr } = spawnSync(process.execPath, [program], {
          env: { PATH: process.env['PATH'], ...env },
          encoding: 'utf8',
        });
        if (!stdout) throw new Error(stderr);
        return JSON.parse(stdout) as string[];
      });
      expect(new Set(made[0]).size).toBe(8);
      expect(made[1]).toEqual(made[0]);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
