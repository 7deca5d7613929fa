import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import { platformEntities, platformMigrations } from '@firebreak/platform/server';

/** What a capability brings to the product. */
interface Capability {
  readonly name: string;
  readonly modules: readonly Type[];
  readonly entities: readonly Type[];
  /** In order; a capability's come after those of the capabilities below it. */
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** The one list of all modules, entities and migrations, lowest first. */
export const capabilities: readonly Capability[] = [
  { name: 'platform', modules: [], entities: platformEntities, migrations: platformMigrations },
];
