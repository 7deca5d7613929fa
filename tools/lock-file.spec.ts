import fs from 'node:fs';
import path from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.resolve(__dirname, '..');
const text = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const packages = (JSON.parse(text) as { packages: Record<string, LockedPackage> }).packages;

/** Whether a package that stands at `from` finds `name`: beside it or in a folder above, as Node looks. */
function isLocked(from: string, name: string): boolean {
  for (let at = from; ;) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
    const above = at.lastIndexOf('node_modules/');
    at = above <= 0 ? '' : at.slice(0, above - 1);
  }
}

describe('the lock file', () => {
  it('names no address that packages are loaded from', () => {
    expect(
      Object.entries(packages).filter(
        ([, { resolved }]) => resolved !== undefined && resolved.startsWith('http'),
      ),
    ).toEqual([]);
  });

  it('locks the optional packages of every platform, or npm ci would refuse it', () => {
    const missing = Object.entries(packages).flatMap(([name, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((wanted) => !isLocked(name, wanted))
        .map((wanted) => `${name} wants ${wanted}`),
    );
    expect(missing).toEqual([]);
  });
});
