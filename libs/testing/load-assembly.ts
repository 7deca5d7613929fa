import path from 'node:path';

import type { DynamicModule, Type } from '@nestjs/common';
import type { AppConfig } from '@firebreak/platform/server';
import type { DataSource, MigrationInterface } from 'typeorm';

/** The part of the assembly that tests need. */
interface Assembly {
  readonly AppModule: { forRoot(config: AppConfig): DynamicModule };
  readonly capabilities: readonly {
    readonly name: string;
    readonly modules: readonly Type[];
    readonly entities: readonly Type[];
    readonly migrations: readonly (new () => MigrationInterface)[];
  }[];
  ownerDataSource(ownerUrl: string): DataSource;
  prepareDatabase(ownerUrl: string, queueUrl?: string): Promise<number>;
}

/**
 * The assembly, loaded when a test asks: every capability's tests use this library, and the assembly uses every
 * capability, so that a plain import would close a circle of projects.
 */
export function loadAssembly(): Assembly {
  // Jest's own require, so that it transforms the file; its shape is checked by the assembly's tests.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(path.join(process.cwd(), 'libs/assembly/server/index.ts')) as Assembly;
}
