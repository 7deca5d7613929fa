import type { EntryFigures } from '@firebreak/risk/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the risk of what the company buys enters its chain, as of its newest run. One row a company. */
@Entity('risk_entry')
export class RiskEntryEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @Column('uuid', { name: 'run_id' }) runId!: string;
  @Column('jsonb') figures!: EntryFigures;
}
