import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from './config/app-config';
import { CompanyDb } from './database/company-db';
import { CompanyReads } from './database/company-reads';
import { DatabaseListener } from './database/database-listener';
import { SingleStatements } from './database/single-statements';
import { DAYS_IN_UTC } from './database/session-options';
import { SturdyClient } from './database/sturdy-client';
import { FilesModule } from './files/files.module';
import { HealthController } from './http/health.controller';
import { JobEvents } from './jobs/job-events';
import { JobRuns } from './jobs/job-runs';
import { JobWorkers } from './jobs/job-workers';
import { JobsController } from './jobs/jobs.controller';
import { MailModule } from './mail/mail.module';
import { OutboxRelay } from './jobs/outbox-relay';
import { queueBackend } from './jobs/queue-backend';
import { QUEUE_BACKEND } from './jobs/queue-backend.token';

/** Configuration, database, jobs, files and mail: what every capability stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: AppConfig, entities: readonly Type[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.databaseUrl,
          entities: [...entities],
          applicationName: 'firebreak',
          extra: { max: config.databasePool, options: DAYS_IN_UTC, Client: SturdyClient },
          retryAttempts: 3,
        }),
        FilesModule,
        MailModule,
      ],
      controllers: [HealthController, JobsController],
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: QUEUE_BACKEND, useFactory: () => queueBackend(config) },
        CompanyDb,
        CompanyReads,
        DatabaseListener,
        JobEvents,
        JobRuns,
        JobWorkers,
        OutboxRelay,
        SingleStatements,
      ],
      exports: [AppConfig, CompanyDb, CompanyReads, DatabaseListener, JobRuns, OutboxRelay, SingleStatements],
    };
  }
}
