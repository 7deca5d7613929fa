// node tools/with-node.mjs node tools/reference/prepare.mjs FOLDER
// Makes libs/reference-data/data from a folder of collected source files: leaves out what may not ship,
// recomputes what was made from it, and writes editions.json with counts and hashes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { citationOf } from '../../libs/reference-data/model/editions/citation.ts';
import { readCsv, writeCsv } from './csv.mjs';
import { sources } from './sources.mjs';

const target = path.join(import.meta.dirname, '../../libs/reference-data/data');

/** Contents of the files of one dataset, ready to be written: by file name. */
function contentsOf({ files, from = files, with: others = [], make, writtenHere }, folder) {
  const bytes = (name) => fs.readFileSync(path.join(writtenHere ? target : folder, name));
  if (!make) return new Map(files.map((name) => [name, bytes(name)]));
  const parsed = [...from, ...others].map((name) => {
    const text = bytes(name).toString('utf8');
    return name.endsWith('.csv') ? readCsv(text) : JSON.parse(text);
  });
  const made = make(parsed);
  return new Map(
    files.map((name, at) => [
      name,
      Buffer.from(name.endsWith('.csv') ? writeCsv(made[at]) : `${JSON.stringify(made[at], null, 1)}\n`),
    ]),
  );
}

/** Rows of tables; entries of the longest list of a JSON file. */
function rowsIn(name, content) {
  if (name.endsWith('.csv')) return readCsv(content.toString('utf8')).length;
  const json = JSON.parse(content.toString('utf8'));
  return Array.isArray(json)
    ? json.length
    : Math.max(...Object.values(json).map((value) => (Array.isArray(value) ? value.length : 0)));
}

function prepare(folder) {
  fs.mkdirSync(target, { recursive: true });
  const editions = sources.map((source) => {
    const { make: _, with: __, from: ___, writtenHere: ____, ...about } = source;
    const contents = contentsOf(source, folder);
    const hash = createHash('sha256');
    for (const [name, content] of contents) {
      fs.writeFileSync(path.join(target, name), content);
      hash.update(content);
    }
    const [first] = contents;
    const { credit = null, publishedOn = null, retrievedOn = null } = about;
    const facts = { ...about, credit, publishedOn, retrievedOn };
    const citation = citationOf(facts);
    return { ...facts, citation, rowCount: rowsIn(...first), sha256: hash.digest('hex') };
  });
  fs.writeFileSync(path.join(target, 'editions.json'), `${JSON.stringify(editions, null, 2)}\n`);
  return editions;
}

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Which folder holds the source files? node tools/reference/prepare.mjs FOLDER');
  process.exit(1);
}
for (const { dataset, rowCount } of prepare(folder)) console.log(`${dataset.padEnd(24)} ${rowCount}`);
