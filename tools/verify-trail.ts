import 'reflect-metadata';
import { describeVerification, verifyTrails } from '@firebreak/audit-trail/server';
import { ownerDataSource } from '@firebreak/assembly/server';

/** Checks every company's audit trail, as the owner role, and ends with an error where a chain is broken. */
const ownerUrl = process.env['OWNER_DATABASE_URL'];
if (!ownerUrl) throw new Error('OWNER_DATABASE_URL must be set');
const owner = await ownerDataSource(ownerUrl).initialize();
const results = await verifyTrails(owner);
await owner.destroy();
for (const result of results) console.log(describeVerification(result));
if (results.length === 0) console.log('No company has an audit trail yet.');
process.exitCode = results.some(({ firstFault }) => firstFault) ? 1 : 0;
