import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import path from 'node:path';
import { AppConfig } from '../config/app-config';
import { FileStore } from './file-store';
import { FileSweep } from './file-sweep';
import { LocalObjectStore } from './local-object-store';
import { ObjectStore } from './object-store';
import { S3ObjectStore } from './s3-object-store';

/** Files on the local disk, or in an S3-compatible store where one is configured. */
@Global()
@Module({
  providers: [
    {
      provide: ObjectStore,
      inject: [AppConfig],
      useFactory: ({ s3, dataDir }: AppConfig) =>
        s3 ? new S3ObjectStore(s3) : new LocalObjectStore(path.join(dataDir, 'files', 'kept')),
    },
    FileStore,
    FileSweep,
  ],
  exports: [FileStore, FileSweep],
})
export class FilesModule implements OnApplicationShutdown {
  constructor(@Inject(ObjectStore) private readonly objects: ObjectStore) {}

  onApplicationShutdown(): void {
    this.objects.close();
  }
}
