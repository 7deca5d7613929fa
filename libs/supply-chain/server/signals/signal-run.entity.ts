import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The day on which the company's data was last looked through for signals. */
@Entity('signal_run')
export class SignalRunEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** Calendar date. */
  @Column('date', { name: 'as_of' }) asOf!: string;
}
