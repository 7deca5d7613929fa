import { newId } from '@firebreak/platform/server';
import type { WhatIfChanges, WhatIfOutcome } from '@firebreak/risk/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A saved "what if?". Never updated: saved again, it is another one. */
@Entity('risk_scenario')
export class ScenarioEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text') name!: string;
  @Column('jsonb') changes!: WhatIfChanges;
  /** What the changes came to when they were saved. */
  @Column('jsonb') outcome!: WhatIfOutcome;
  /** The run whose figures it starts from. */
  @Column('uuid', { name: 'run_id' }) runId!: string;
  /** Calendar date of these figures. */
  @Column('date', { name: 'as_of' }) asOf!: string;
  @Column('uuid', { name: 'saved_by', nullable: true }) savedBy!: string | null;
  @Column('text', { name: 'saved_by_name' }) savedByName!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'saved_at' }) savedAt!: Date;
}
