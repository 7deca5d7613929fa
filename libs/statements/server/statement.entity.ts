import { newId } from '@firebreak/platform/server';
import type {
  FigureSet,
  StatementApproval,
  StatementLanguage,
  StatementOrganisation,
  StatementPublication,
  StatementState,
} from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** One organisation's statement for one period, under one law or several. */
@Entity('statement')
export class StatementEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text', { name: 'framework_ids', array: true }) frameworkIds!: readonly string[];
  @Column('text') language!: StatementLanguage;
  @Column('date', { name: 'period_from' }) periodFrom!: string;
  @Column('date', { name: 'period_to' }) periodTo!: string;
  @Column('jsonb') organisation!: StatementOrganisation;
  @Column('jsonb') approval!: StatementApproval;
  @Column('jsonb') publication!: StatementPublication;
  /** As they were taken at `figuresAt`: what the text quotes. */
  @Column('jsonb') figures!: FigureSet;
  @Column('timestamptz', { name: 'figures_at' }) figuresAt!: Date;
  /** Only a draft can be changed. */
  @Column('text', { default: 'draft' }) state!: StatementState;
  /** Of the fields here; sections have their own. */
  @Column('integer', { default: 1 }) version!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
}
