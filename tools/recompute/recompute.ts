import fs from 'node:fs';
import { reproduce, reproduceCertificate } from '@firebreak/risk/model';
import { describeReproduction, sha256 } from './describe-reproduction';

/** Computes a score again, from a certificate's file or by its id, and ends with an error where anything differs. */
const [what = ''] = process.argv.slice(2);
try {
  const found = fs.existsSync(what) ? fromFile(what) : await fromDatabase(what);
  console.log(describeReproduction(found));
  process.exitCode = found.differences.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function fromFile(file: string) {
  const { certificate, ...found } = reproduceCertificate(parsed(file), sha256);
  const title = `${certificate.supplier.name}, as of ${certificate.asOf}, by ${certificate.methodVersion}`;
  return { title, stated: certificate.value, ...found };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file} is no JSON file.`);
  }
}

/** Loaded only where it is needed: a certificate is checked without any database. */
async function fromDatabase(id: string) {
  const { storedRecord } = await import('./stored-record');
  const { title, record } = await storedRecord(id);
  return { title, stated: record.value, ...reproduce(record, sha256) };
}
