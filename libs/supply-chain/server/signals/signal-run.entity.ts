import type { SignalRule } from '@firebreak/supply-chain/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The day on which the company's data was last looked through for signals. */
@Entity('signal_run')
export class SignalRunEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** Calendar date. */
  @Column('date', { name: 'as_of' }) asOf!: string;
  /** How many signals were found and not written, by rule. */
  @Column('jsonb', { name: 'left_out', default: {} }) leftOut!: Partial<Record<SignalRule, number>>;
}
