import { newId } from '@firebreak/platform/server';
import type { SectionKind, TaskState } from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Something that somebody has to do for a statement, by a day. */
@Entity('statement_task')
export class StatementTaskEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'statement_id' }) statementId!: string;
  @Column('text') title!: string;
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  @Column('text', { name: 'owner_name' }) ownerName!: string;
  @Column('text', { nullable: true }) section!: SectionKind | null;
  @Column('text', { name: 'criterion_id', nullable: true }) criterionId!: string | null;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text', { default: 'open' }) state!: TaskState;
  @Column('text', { name: 'done_by', nullable: true }) doneBy!: string | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt!: Date | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
