import 'reflect-metadata';
import { AppModule } from '@firebreak/assembly/server';
import { createHttpApp, readConfig } from '@firebreak/platform/server';

/** Web, API and, unless WORKERS is false, the jobs, on one port. */
const config = readConfig();
const app = await createHttpApp(AppModule.forRoot(config), config);
await app.listen(config.port, config.host);
process.send?.('ready');
