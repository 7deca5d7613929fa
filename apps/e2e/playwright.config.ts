import { defineConfig } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The whole product, started as "npm start" starts it, on a folder and a port of its own. */
const port = Number(process.env['FIREBREAK_E2E_PORT'] ?? 18_080);
/** A product that runs already, to try a journey on. */
const running = process.env['FIREBREAK_E2E_URL'];
const dataDir = running ? '' : (process.env['FIREBREAK_E2E_DATA'] ?? freshFolder());
const address = running ?? `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: true,
  // A second look on continuous integration, whose machine others may slow down; what needed it is named in the end.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '../../dist/test-results/journeys.json' }]],
  outputDir: '../../dist/e2e',
  use: {
    baseURL: address,
    locale: 'en-GB',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: running
    ? undefined
    : {
        command: 'node tools/with-node.mjs tools/serve.mjs',
        cwd: path.resolve(import.meta.dirname, '../..'),
        url: `${address}/api/health/ready`,
        timeout: 180_000,
        reuseExistingServer: false,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
        env: {
          PORT: String(port),
          FIREBREAK_DATA_DIR: dataDir,
          REQUESTS_PER_MINUTE: '100000',
        },
      },
});

/** PostgreSQL may run as another user than we do, so others may enter. */
function freshFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-e2e-'));
  fs.chmodSync(folder, 0o755);
  process.env['FIREBREAK_E2E_DATA'] = folder;
  return folder;
}
