import { newId } from '@firebreak/platform/server';
import type {
  ApprovalPoint,
  CriterionCheck,
  CriterionOutcome,
  FrameworkName,
  StatementContent,
} from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A statement as it stood when somebody exported it. Its content is never updated. */
@Entity('statement_version')
export class StatementVersionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'statement_id' }) statementId!: string;
  @Column('integer') number!: number;
  /** SHA-256 in hex, of the content and of what else its files print: the same is the same version. */
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('jsonb') content!: StatementContent;
  @Column('jsonb') checks!: readonly CriterionCheck[];
  /** Names as they were when it was frozen; empty for versions older than this column. */
  @Column('jsonb', { default: [] }) frameworks!: readonly FrameworkName[];
  /** What people had decided about its criteria. */
  @Column('jsonb', { default: [] }) outcomes!: readonly CriterionOutcome[];
  /** What was open when it was approved, and who answers for it; empty for a draft. */
  @Column('jsonb', { default: [] }) points!: readonly ApprovalPoint[];
  @Column('text', { name: 'legal_basis' }) legalBasis!: string;
  /** The run that makes or made its files. */
  @Column('uuid', { name: 'job_run_id', nullable: true }) jobRunId!: string | null;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
