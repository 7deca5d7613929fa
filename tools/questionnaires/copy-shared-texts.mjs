// node tools/with-node.mjs node tools/questionnaires/copy-shared-texts.mjs LANGUAGE...
// Gives the quick check's translation the words of the baseline and the homework module for the questions and
// indicators that they share, so that a question reads the same wherever it is asked.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../pinned-node.mjs';

const folder = path.join(root, 'libs/questionnaires/model/templates');
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8'));
const quick = read('firebreak-quick-check');

for (const language of process.argv.slice(2)) {
  const name = `firebreak-quick-check.${language}`;
  const translation = read(name);
  const others = ['firebreak-baseline', 'firebreak-homework'].map((code) => read(`${code}.${language}`));
  const shared = (kind, code) => others.find((other) => other[kind][code])?.[kind][code];
  for (const { code } of quick.questions) translation.questions[code] = shared('questions', code);
  for (const { code } of quick.indicators) translation.indicators[code] = shared('indicators', code);
  fs.writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(translation, null, 2)}\n`);
}
