import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A value that a person typed for a period. */
@Entity('kpi_value')
export class KpiValueEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'kpi_id' }) kpiId!: string;
  @Column('date', { name: 'period_from' }) periodFrom!: string;
  @Column('date', { name: 'period_to' }) periodTo!: string;
  @Column('double precision') value!: number;
  @Column('text') source!: string;
  /** Of the indicator's definition at that time. */
  @Column('integer') edition!: number;
  @Column('text', { name: 'typed_by' }) typedBy!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'typed_at' }) typedAt!: Date;
}
