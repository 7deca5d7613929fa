import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/**
 * Checks a signed copy of a supplier's answers, without the product: `npm run verify-copy -- copy.json keys [kept]`, where
 * `keys` is the address of an installation's public keys (https://…/api/vault/keys) or a file that holds its answer, and
 * `kept` the time since when you can show that you have the copy: asked for only where its key was revoked later.
 * Ends with an error where the copy isn't what was signed, or its signature proves nothing.
 */
const [copyFile, keysAt, keptSince] = process.argv.slice(2);
const kept = keptSince === undefined ? null : new Date(keptSince);
if (!copyFile || !keysAt || (kept && Number.isNaN(kept.getTime()))) {
  console.error(
    'usage: npm run verify-copy -- <copy.json> <file or address of the public keys> [time since when it is kept, such as 2026-03-02T00:00:00Z]',
  );
  process.exit(2);
}
const { text, keyId, signature } = JSON.parse(await readFile(copyFile, 'utf8'));
const { items } = /^https?:/.test(keysAt)
  ? await (await fetch(keysAt)).json()
  : JSON.parse(await readFile(keysAt, 'utf8'));
const key = items.find(({ id }) => id === keyId);
const bytes = Buffer.from(text, 'utf8');

/** Why a signature that holds proves nothing; null where it does prove who signed. */
function doubt({ revokedFrom }, signedAt) {
  if (!revokedFrom || (kept && kept < new Date(revokedFrom))) return null;
  return new Date(signedAt) < new Date(revokedFrom)
    ? `TIME NOT PROVEN: its key was revoked from ${revokedFrom} on. It says ${signedAt}, which whoever has the key can write: name the time since when you can show that you have it.`
    : `REVOKED: signed ${signedAt} with a key that was revoked from ${revokedFrom} on. It proves nothing.`;
}

if (!key) {
  console.log(`Unknown key ${keyId}: these are not the keys of the installation that signed it.`);
  process.exitCode = 1;
} else if (!verify(null, bytes, createPublicKey(key.publicKey), Buffer.from(signature, 'base64'))) {
  console.log('CHANGED: this is not what was signed.');
  process.exitCode = 1;
} else {
  const { from, to, signedAt, answers, documents } = JSON.parse(text);
  const why = doubt(key, signedAt);
  if (why) {
    console.log(why);
    process.exitCode = 1;
  } else {
    console.log(`Unchanged. Signed for ${from.company}, to ${to.company}, ${signedAt}.`);
    if (key.revokedFrom)
      console.log(`Its key was revoked from ${key.revokedFrom} on; kept since ${keptSince}.`);
    else if (key.retiredAt)
      console.log(`Its key signs no more since ${key.retiredAt}; what it signed stays good.`);
    console.log(`${answers.length} answers, ${documents.length} documents.`);
    for (const { name, sha256 } of documents) console.log(`  ${sha256}  ${name}`);
  }
  console.log(`SHA-256 of the text: ${createHash('sha256').update(bytes).digest('hex')}`);
}
