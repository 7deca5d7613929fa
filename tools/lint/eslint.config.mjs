import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { depConstraints, depConstraintsOfSpecs } from './boundaries.mjs';

const boundaries = {
  enforceBuildableLibDependency: false,
  allow: [],
  // The test app is built on the platform, and the platform is tested in it.
  ignoredCircularDependencies: [['platform-server', 'testing']],
};

export default tseslint.config(
  {
    ignores: ['**/dist', '**/node_modules', '**/.angular', '**/.nx', '**/.firebreak', '**/*.mjs', '**/*.cjs'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { ...boundaries, depConstraints }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // The environment is read once, in platform's config.
    files: ['libs/**/*.ts', 'apps/api/**/*.ts', 'apps/worker/**/*.ts'],
    ignores: ['libs/platform/server/config/**', 'libs/testing/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Use AppConfig.' },
      ],
    },
  },
  {
    // A model has no clock, no randomness and no I/O: pass the date and the data in.
    files: ['libs/*/model/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'crypto',
        'setTimeout',
        'setInterval',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pass the date in.' },
        { object: 'Math', property: 'random', message: 'Pass the randomness in.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the date in.' },
      ],
    },
  },
  {
    files: ['libs/*/web/**/*.ts', 'apps/web/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'fb', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'fb', style: 'camelCase' },
      ],
      '@angular-eslint/component-class-suffix': 'off',
      'no-restricted-imports': [
        'error',
        {
          name: '@firebreak/supply-chain/model/matching',
          message: 'It brings a table of half a megabyte: match on the server.',
        },
      ],
      '@angular-eslint/directive-class-suffix': 'off',
    },
  },
  {
    files: ['libs/*/web/**/*.html', 'apps/web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.spec.ts', '**/*.fixture.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@nx/enforce-module-boundaries': ['error', { ...boundaries, depConstraints: depConstraintsOfSpecs }],
    },
  },
  { files: ['tools/**/*.ts', 'apps/e2e/**/*.ts', 'libs/testing/**/*.ts'], rules: { 'no-console': 'off' } },
);
