import { newId } from '@firebreak/platform/server';
import type { RunCause, RunReport, Weights } from '@firebreak/risk/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One run of the scoring method over the suppliers of the company. Never updated. */
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
  @Column('text') cause!: RunCause;
  @Column('integer') suppliers!: number;
  /** Suppliers that were computed: all, or those that a change could reach. */
  @Column('integer') computed!: number;
  /** Suppliers that got a new score. */
  @Column('integer') changed!: number;
  /** Null: its scores keep all their facts themselves. */
  @Column('text', { name: 'context_hash', nullable: true }) contextHash!: string | null;
  /** What moved and why; null where nothing did. */
  @Column('jsonb', { nullable: true }) report!: RunReport | null;
  @Column('timestamptz', { name: 'computed_at' }) computedAt!: Date;
}
