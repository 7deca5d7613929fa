import { ESLint, type Linter } from 'eslint';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const eslint = new ESLint({ cwd: root, overrideConfigFile: path.join(root, 'tools/lint/eslint.config.mjs') });

/** Rules that a source text breaks when it stands at this place. */
async function broken(file: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map(({ ruleId, message }: Linter.LintMessage) => ruleId ?? message);
}

const BOUNDARY = '@nx/enforce-module-boundaries';
const using = (target: string) => `import * as other from '${target}';\nexport const used = other;\n`;

describe('the lint rules forbid', () => {
  it.each([
    ['a model that imports a framework', 'libs/risk/model/planted.ts', '@nestjs/common'],
    ['a model that imports any package', 'libs/risk/model/planted.ts', 'rxjs'],
    [
      'the model with matching, too, that imports another package',
      'libs/supply-chain/model/planted.ts',
      'rxjs',
    ],
    ["a model that imports the matching's package", 'libs/risk/model/planted.ts', 'any-ascii'],
    ["a page that imports the matching's package", 'libs/supply-chain/web/planted.ts', 'any-ascii'],
    ['a model that imports server code', 'libs/risk/model/planted.ts', '@firebreak/platform/server'],
    ['a model that imports a page', 'libs/risk/model/planted.ts', '@firebreak/platform/web'],
    [
      'a model that imports a capability above',
      'libs/supply-chain/model/planted.ts',
      '@firebreak/risk/model',
    ],
    ['server code that imports Angular', 'libs/risk/server/planted.ts', '@angular/core'],
    ['server code that imports a page', 'libs/risk/server/planted.ts', '@firebreak/risk/web'],
    [
      'server code that imports a capability above',
      'libs/supply-chain/server/planted.ts',
      '@firebreak/risk/server',
    ],
    [
      'server code that imports its neighbour',
      'libs/audits/server/planted.ts',
      '@firebreak/questionnaires/server',
    ],
    ['a page that imports server code', 'libs/risk/web/planted.ts', '@firebreak/risk/server'],
    ['a page that imports a server package', 'libs/risk/web/planted.ts', 'typeorm'],
    ["a page that imports another capability's page", 'libs/risk/web/planted.ts', '@firebreak/audits/web'],
    ['an app of the server that imports a page', 'apps/api/src/planted.ts', '@firebreak/risk/web'],
    ['an app of the web that imports server code', 'apps/web/src/planted.ts', '@firebreak/risk/server'],
  ])('%s', async (_name, file, target) => {
    expect(await broken(file, using(target))).toContain(BOUNDARY);
  });

  it('a page that imports the matching, whose table of letters is half a megabyte', async () => {
    const source = using('@firebreak/supply-chain/model/matching');
    expect(await broken('libs/supply-chain/web/planted.ts', source)).toContain('no-restricted-imports');
  });

  it('not the matching, which reads every script with one package', async () => {
    expect(await broken('libs/supply-chain/model/matching/planted.ts', using('any-ascii'))).toEqual([]);
  });

  it.each([
    ['a clock in a model', 'libs/risk/model/planted.ts', 'export const now = Date.now();'],
    ['today in a model', 'libs/risk/model/planted.ts', 'export const today = new Date();'],
    ['chance in a model', 'libs/risk/model/planted.ts', 'export const chance = Math.random();'],
    [
      'the environment outside the configuration',
      'libs/risk/server/planted.ts',
      'export const x = process.env.X;',
    ],
    ['any', 'libs/risk/server/planted.ts', 'export const x: any = 1;'],
  ])('%s', async (_name, file, source) => {
    expect(await broken(file, source)).not.toEqual([]);
  });

  it('nothing of what the architecture allows', async () => {
    for (const [file, target] of [
      ['libs/risk/model/planted.ts', '@firebreak/supply-chain/model'],
      ['libs/risk/server/planted.ts', '@firebreak/supply-chain/server'],
      ['libs/risk/web/planted.ts', '@firebreak/platform/web'],
      ['libs/supply-chain/web/planted.ts', '@firebreak/risk/model'],
    ] as const) {
      expect([file, target, await broken(file, using(target))]).toEqual([file, target, []]);
    }
  });
});

describe('the search for import cycles', () => {
  it('finds one that is planted', () => {
    const folder = fs.mkdtempSync(path.join(root, 'tools/planted-'));
    try {
      fs.writeFileSync(
        path.join(folder, 'one.ts'),
        `import { two } from './two';\nexport const one = () => two;\n`,
      );
      fs.writeFileSync(
        path.join(folder, 'two.ts'),
        `import { one } from './one';\nexport const two = () => one;\n`,
      );
      const cruise = path.join(root, 'node_modules/.bin/depcruise');
      const args = ['--config', 'tools/lint/cycles.cjs', '--output-type', 'err', path.relative(root, folder)];
      const { status, stdout } = spawnSync(cruise, args, { cwd: root, encoding: 'utf8' });
      expect(stdout).toContain('no-cycles');
      expect(status).not.toBe(0);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
