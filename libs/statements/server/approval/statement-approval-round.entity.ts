import { newId } from '@firebreak/platform/server';
import type { ApprovalPoint, GivenApproval, RoundState } from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One attempt at having a statement approved. */
@Entity('statement_approval_round')
export class StatementApprovalRoundEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'statement_id' }) statementId!: string;
  @Column('text') state!: RoundState;
  @Column('text') note!: string;
  /** Accounts: names can be the same. */
  @Column('uuid', { name: 'submitted_by' }) submittedBy!: string;
  @Column('text', { name: 'submitter_name' }) submitterName!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'submitted_at' }) submittedAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decider_name', nullable: true }) deciderName!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { default: '' }) reason!: string;
  /** What the approval froze. */
  @Column('uuid', { name: 'version_id', nullable: true }) versionId!: string | null;
  /** What was open when it was submitted, and who answers for it. */
  @Column('jsonb', { default: [] }) points!: readonly ApprovalPoint[];
  /** Approvals of single entities while others are awaited. */
  @Column('jsonb', { default: [] }) given!: readonly GivenApproval[];
}
