import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/**
 * Checks a signed copy of a supplier's answers, without the product: `npm run verify-copy -- copy.json keys`, where
 * `keys` is the address of an installation's public keys (https://…/api/vault/keys) or a file that holds its answer.
 * Ends with an error where the copy isn't what was signed.
 */
const [copyFile, keysAt] = process.argv.slice(2);
if (!copyFile || !keysAt) {
  console.error('usage: npm run verify-copy -- <copy.json> <file or address of the public keys>');
  process.exit(2);
}
const { text, keyId, signature } = JSON.parse(await readFile(copyFile, 'utf8'));
const { items } = /^https?:/.test(keysAt)
  ? await (await fetch(keysAt)).json()
  : JSON.parse(await readFile(keysAt, 'utf8'));
const key = items.find(({ id }) => id === keyId);
const bytes = Buffer.from(text, 'utf8');
if (!key) {
  console.log(`Unknown key ${keyId}: these are not the keys of the installation that signed it.`);
  process.exitCode = 1;
} else if (!verify(null, bytes, createPublicKey(key.publicKey), Buffer.from(signature, 'base64'))) {
  console.log('CHANGED: this is not what was signed.');
  process.exitCode = 1;
} else {
  const { from, to, signedAt, answers, documents } = JSON.parse(text);
  console.log(`Unchanged. Signed for ${from.company}, to ${to.company}, ${signedAt}.`);
  console.log(`${answers.length} answers, ${documents.length} documents.`);
  for (const { name, sha256 } of documents) console.log(`  ${sha256}  ${name}`);
  console.log(`SHA-256 of the text: ${createHash('sha256').update(bytes).digest('hex')}`);
}
