import { newId } from '@firebreak/platform/server';
import type { Weights } from '@firebreak/risk/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One run of the scoring method over all suppliers of the company. Never updated. */
@Entity('risk_run')
export class RiskRunEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text', { name: 'method_version' }) methodVersion!: string;
  /** The numbers of the method that the run used. */
  @Column('jsonb') weights!: Weights;
  /** Calendar date as of which ages counted. */
  @Column('date', { name: 'as_of' }) asOf!: string;
  /** Edition of every reference source, by source. */
  @Column('jsonb') editions!: Readonly<Record<string, string>>;
  @Column('integer') suppliers!: number;
  /** Suppliers that got a new score. */
  @Column('integer') changed!: number;
  @Column('timestamptz', { name: 'computed_at' }) computedAt!: Date;
}
