import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import path from 'node:path';
import { AppConfig } from '../config/app-config';
import { FileStore } from './file-store';
import { FileSweep } from './file-sweep';
import { LocalObjectStore } from './local-object-store';
import { ObjectStore } from './object-store';
import { VirusScanner } from './virus-scanner';

/** Files on the local disk, or in an S3-compatible store where one is configured. */
@Global()
@Module({
  providers: [
    {
      provide: ObjectStore,
      inject: [AppConfig],
      useFactory: async ({ s3, dataDir }: AppConfig): Promise<ObjectStore> => {
        if (!s3) return new LocalObjectStore(path.join(dataDir, 'files', 'kept'));
        const { S3ObjectStore } = await import('./s3-object-store'); // megabytes that a local disk does without
        return new S3ObjectStore(s3);
      },
    },
    FileStore,
    FileSweep,
    VirusScanner,
  ],
  exports: [FileStore, FileSweep, VirusScanner],
})
export class FilesModule implements OnApplicationShutdown {
  constructor(@Inject(ObjectStore) private readonly objects: ObjectStore) {}

  onApplicationShutdown(): void {
    this.objects.close();
  }
}
