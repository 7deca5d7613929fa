import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '@firebreak/assembly/server';
import { createLogger, NestLogger, readConfig } from '@firebreak/platform/server';

/** The jobs without HTTP, for more machines: as many of these as there is work for. */
const config = { ...readConfig(), workers: true };
const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), {
  logger: new NestLogger(createLogger(config.logLevel)),
});
app.enableShutdownHooks();
await app.init();
process.send?.('ready');
