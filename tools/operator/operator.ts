import 'reflect-metadata';
import { ownerDataSource } from '@firebreak/assembly/server';
import { operatorCommand } from '@firebreak/identity/server';

/** Says who operates the installation, as the owner role: `npm run operator -- add <e-mail address>`. */
const ownerUrl = process.env['OWNER_DATABASE_URL'];
if (!ownerUrl) throw new Error('OWNER_DATABASE_URL must be set');
const owner = await ownerDataSource(ownerUrl).initialize();
try {
  process.exitCode = await operatorCommand(owner, process.argv.slice(2), (line) => console.log(line));
} finally {
  await owner.destroy();
}
