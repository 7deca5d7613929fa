import { newId } from '@firebreak/platform/server';
import type { CommitmentState, SectionKind } from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** Something that the company promised, and what became of it. */
@Entity('commitment')
export class CommitmentEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text') text!: string;
  @Column('uuid', { name: 'statement_id', nullable: true }) statementId!: string | null;
  @Column('text', { nullable: true }) section!: SectionKind | null;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text') owner!: string;
  @Column('text', { default: 'open' }) state!: CommitmentState;
  @Column('text', { default: '' }) explanation!: string;
  @Column('text', { name: 'evidence_url', default: '' }) evidenceUrl!: string;
  @Column('text', { name: 'judged_by', nullable: true }) judgedBy!: string | null;
  @Column('timestamptz', { name: 'judged_at', nullable: true }) judgedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
}
