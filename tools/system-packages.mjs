import { spawnSync } from 'node:child_process';

/** Programs that the tests use and that Debian brings: the command, and its package. */
const NEEDED = [
  ['chromium', 'chromium'],
  ['redis-server', 'redis-server'],
];
/** Programs without which some checks are left out, and the checks say so. */
const WELCOME = [
  ['docker-compose', 'docker-compose'],
  ['qpdf', 'qpdf'],
  ['pdftotext', 'poppler-utils'],
];

/**
 * Installs the missing ones as root; otherwise says how.
 * @throws Error naming the packages and the command
 */
export function ensureSystemPackages() {
  const missing = [...NEEDED, ...WELCOME].filter(([command]) => !isThere(command)).map(([, name]) => name);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && isThere('apt-get')) install(missing);
  const still = NEEDED.filter(([command]) => !isThere(command)).map(([, name]) => name);
  if (still.length > 0) {
    throw new Error(
      `The tests need Debian's packages ${still.join(' and ')}. Install them: sudo apt-get install ${still.join(' ')}`,
    );
  }
}

function install(packages) {
  console.log(`Installing ${packages.join(', ')} (once) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  for (const name of packages) {
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  }
  // Debian starts Redis as it installs it. The tests bring up their own, and leave nothing running.
  if (packages.includes('redis-server')) spawnSync('service', ['redis-server', 'stop'], { stdio: 'ignore' });
}

function isThere(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}
