// Angular: the preset's ES module mode, zoneless.
import presets from 'jest-preset-angular/presets/index.js';
import { projectRoots, testMatch, workspaceModules } from './shared.mjs';

const preset = presets.createEsmPreset({ tsconfig: '<rootDir>/tools/typescript/web-jest.json' });

export default {
  ...preset,
  rootDir: '../..',
  roots: projectRoots(),
  testMatch: testMatch(),
  maxWorkers: 2,
  setupFilesAfterEnv: ['<rootDir>/tools/jest/web.setup.mts'],
  moduleNameMapper: { ...preset.moduleNameMapper, ...workspaceModules },
};
