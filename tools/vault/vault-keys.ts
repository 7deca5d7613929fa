import 'reflect-metadata';
import { ownerDataSource } from '@firebreak/assembly/server';
import { vaultKeysCommand } from '@firebreak/questionnaires/server';

/** Ends keys that suppliers' hand-overs are signed with, as the owner role: `npm run vault-keys -- revoke <key> <time>`. */
const ownerUrl = process.env['OWNER_DATABASE_URL'];
if (!ownerUrl) throw new Error('OWNER_DATABASE_URL must be set');
const owner = await ownerDataSource(ownerUrl).initialize();
try {
  process.exitCode = await vaultKeysCommand(owner, process.argv.slice(2), (line) => console.log(line));
} finally {
  await owner.destroy();
}
