// Angular: the preset's ES module mode, zoneless.
import presets from 'jest-preset-angular/presets/index.js';
import { projectRoots, testMatch, workspaceModules } from './shared.mjs';

const preset = presets.createEsmPreset({ tsconfig: '<rootDir>/tools/typescript/web-jest.json' });

export default {
  ...preset,
  rootDir: '../..',
  roots: projectRoots(),
  testMatch: testMatch(),
  // The first test of a file waits for the compiler; a slow machine may take its time.
  testTimeout: 60_000,
  maxWorkers: 2,
  setupFilesAfterEnv: ['<rootDir>/tools/jest/web.setup.mts'],
  moduleNameMapper: { ...preset.moduleNameMapper, ...workspaceModules },
};
