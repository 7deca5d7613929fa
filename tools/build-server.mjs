// Bundles the server's programs into dist/server.
import path from 'node:path';
import { writeAnswers } from './api-answers/read-answers.mjs';
import { root } from './pinned-node.mjs';
import { bundleServer } from './server-bundle.mjs';

const entries = {
  main: 'apps/api/src/main.ts',
  worker: 'apps/worker/src/main.ts',
  prepare: 'apps/api/src/prepare.ts',
  operator: 'tools/operator/operator.ts',
  'vault-keys': 'tools/vault/vault-keys.ts',
  reference: 'tools/reference/reference.ts',
  demo: 'tools/demo/demo.ts',
  recompute: 'tools/recompute/recompute.ts',
  'verify-trail': 'tools/verify-trail.ts',
};

await bundleServer(entries, 'dist/server');
writeAnswers(path.join(root, 'dist/server/api-answers.json'));
