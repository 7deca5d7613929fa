import { newId } from '@firebreak/platform/server';
import type { KeptTarget, KpiDefinition, KpiDirection } from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** An indicator that the company follows over the years. */
@Entity('kpi')
export class KpiEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text') name!: string;
  @Column('jsonb') definition!: KpiDefinition;
  @Column('text') meaning!: string;
  @Column('text') direction!: KpiDirection;
  @Column('jsonb') targets!: readonly KeptTarget[];
  /** Of the definition and its meaning. */
  @Column('integer', { default: 1 }) edition!: number;
  @Column('integer', { default: 1 }) version!: number;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
}
