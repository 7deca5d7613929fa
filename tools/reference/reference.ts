import 'reflect-metadata';
import { ownerDataSource } from '@firebreak/assembly/server';
import { referenceCommand } from '@firebreak/reference-data/server';

/** The operator's command for reference data, as the owner role: `npm run reference -- import <file>`. */
const ownerUrl = process.env['OWNER_DATABASE_URL'];
if (!ownerUrl) throw new Error('OWNER_DATABASE_URL must be set');
const owner = await ownerDataSource(ownerUrl).initialize();
try {
  process.exitCode = await referenceCommand(owner, process.argv.slice(2), (line) => console.log(line));
} finally {
  await owner.destroy();
}
