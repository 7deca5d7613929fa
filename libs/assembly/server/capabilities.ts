import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import { auditTrailEntities, auditTrailMigrations, AuditTrailModule } from '@firebreak/audit-trail/server';
import { AuditsModule, auditsEntities, auditsMigrations } from '@firebreak/audits/server';
import { identityEntities, identityMigrations, IdentityModule } from '@firebreak/identity/server';
import { platformEntities, platformMigrations } from '@firebreak/platform/server';
import {
  questionnairesEntities,
  questionnairesMigrations,
  QuestionnairesModule,
  VaultModule,
} from '@firebreak/questionnaires/server';
import {
  referenceDataEntities,
  referenceDataMigrations,
  ReferenceDataModule,
} from '@firebreak/reference-data/server';
import { riskEntities, riskMigrations, RiskModule } from '@firebreak/risk/server';
import { statementsEntities, statementsMigrations, StatementsModule } from '@firebreak/statements/server';
import {
  supplyChainEntities,
  supplyChainMigrations,
  SupplyChainModule,
} from '@firebreak/supply-chain/server';

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
  {
    name: 'audit-trail',
    modules: [AuditTrailModule],
    entities: auditTrailEntities,
    migrations: auditTrailMigrations,
  },
  { name: 'identity', modules: [IdentityModule], entities: identityEntities, migrations: identityMigrations },
  {
    name: 'reference-data',
    modules: [ReferenceDataModule],
    entities: referenceDataEntities,
    migrations: referenceDataMigrations,
  },
  {
    name: 'supply-chain',
    modules: [SupplyChainModule],
    entities: supplyChainEntities,
    migrations: supplyChainMigrations,
  },
  { name: 'audits', modules: [AuditsModule], entities: auditsEntities, migrations: auditsMigrations },
  {
    name: 'questionnaires',
    modules: [QuestionnairesModule, VaultModule],
    entities: questionnairesEntities,
    migrations: questionnairesMigrations,
  },
  { name: 'risk', modules: [RiskModule], entities: riskEntities, migrations: riskMigrations },
  {
    name: 'statements',
    modules: [StatementsModule],
    entities: statementsEntities,
    migrations: statementsMigrations,
  },
];
