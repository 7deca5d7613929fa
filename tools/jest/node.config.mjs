// Models, server code and tools: swc to CommonJS, with Node's own require() of ES modules for Nest 12.
import { projectRoots, testMatch, workspaceModules } from './shared.mjs';

const isIntegration = process.env.FIREBREAK_TEST_KIND === 'integration';

export default {
  rootDir: '../..',
  roots: projectRoots(),
  testMatch: testMatch(),
  testEnvironment: 'node',
  // The first file of a run makes the template database; a slow machine may take its time.
  testTimeout: isIntegration ? 120_000 : 30_000,
  setupFiles: isIntegration ? [] : ['<rootDir>/tools/jest/property-seed.cjs'],
  maxWorkers: 2,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: workspaceModules,
};
