import { newId } from '@firebreak/platform/server';
import type { Confidence, RiskBand, Step } from '@firebreak/risk/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A supplier's score as of one run. Written once; only `latest` goes to the next one. */
@Entity('risk_score')
export class RiskScoreEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'run_id' }) runId!: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  @Column('boolean') latest!: boolean;
  /** E, 0..100. */
  @Column('double precision') value!: number;
  /** R, 0..100: without what flows up from suppliers below. */
  @Column('double precision', { name: 'own_value' }) ownValue!: number;
  @Column('double precision', { name: 'range_from' }) rangeFrom!: number;
  @Column('double precision', { name: 'range_to' }) rangeTo!: number;
  @Column('text') band!: RiskBand;
  @Column('double precision') confidence!: number;
  @Column('jsonb', { name: 'confidence_parts' }) confidenceParts!: Confidence['parts'];
  @Column('text', { name: 'method_version' }) methodVersion!: string;
  /** Calendar date as of which ages counted. */
  @Column('date', { name: 'as_of' }) asOf!: string;
  @Column('jsonb') editions!: Readonly<Record<string, string>>;
  @Column('text', { name: 'input_hash' }) inputHash!: string;
  /** Of the inputs without the day and the exposures below. */
  @Column('text', { name: 'basis_hash' }) basisHash!: string;
  /** Canonical JSON, the text that `inputHash` is of. */
  @Column('text', { select: false }) inputs!: string;
  @Column('jsonb') steps!: readonly Step[];
  @Column('timestamptz', { name: 'computed_at' }) computedAt!: Date;
}
