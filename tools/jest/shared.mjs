import path from 'node:path';

/** `@firebreak/risk/model` is the index.ts of that folder. */
export const workspaceModules = { '^@firebreak/(.+)$': '<rootDir>/libs/$1/index.ts' };

/** Where to look for tests: the project that run.mjs names. */
export function projectRoots() {
  return [path.posix.join('<rootDir>', process.env.FIREBREAK_TEST_PROJECT ?? '.')];
}

/** `.int.spec.ts` needs PostgreSQL; every other `.spec.ts` needs nothing. */
export function testMatch() {
  return process.env.FIREBREAK_TEST_KIND === 'integration'
    ? ['**/*.int.spec.ts']
    : ['**/*.spec.ts', '!**/*.int.spec.ts'];
}
