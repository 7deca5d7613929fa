import { newId } from '@firebreak/platform/server';
import type { VariantState, WeightChanges, WhatIfOutcome } from '@firebreak/risk/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A company's own numbers for the method, from proposal to end. One at a time is in force. */
@Entity('risk_variant')
export class VariantEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text') version!: string;
  @Column('text') state!: VariantState;
  @Column('jsonb') weights!: WeightChanges;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column('text', { name: 'proposed_by_name' }) proposedByName!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'proposed_at' }) proposedAt!: Date;
  /** Account that decided: never the one that proposed. */
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decided_by_name', nullable: true }) decidedByName!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** Default and variant over all suppliers; null until its first run. */
  @Column('jsonb', { nullable: true }) outcome!: WhatIfOutcome | null;
  @Column('uuid', { name: 'outcome_run_id', nullable: true }) outcomeRunId!: string | null;
  @Column('timestamptz', { name: 'outcome_at', nullable: true }) outcomeAt!: Date | null;
}

/** A supplier's score by a variant on a day on which it moved, beside the standard one. */
@Entity('risk_variant_history')
export class VariantHistoryEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'supplier_id' }) supplierId!: string;
  @PrimaryColumn('text') version!: string;
  /** Calendar date. */
  @PrimaryColumn('date', { name: 'as_of' }) asOf!: string;
  /** E, 0..100. */
  @Column('double precision') value!: number;
  @Column('double precision', { name: 'default_value' }) defaultValue!: number;
}

/** A supplier's score by the variant in force, beside the default one. */
@Entity('risk_variant_score')
export class VariantScoreEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'supplier_id' }) supplierId!: string;
  @Column('text') version!: string;
  /** E, 0..100. */
  @Column('double precision') value!: number;
  /** R, 0..100. */
  @Column('double precision', { name: 'own_value' }) ownValue!: number;
  @Column('double precision', { name: 'default_value' }) defaultValue!: number;
  /** The run whose inputs they follow from. */
  @Column('uuid', { name: 'run_id' }) runId!: string;
}
