import type { ChainVerification, TrailCheckStatus } from '@firebreak/audit-trail/model';
import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A check of the company's chain of changes. */
@Entity('audit_verification')
export class AuditVerificationEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'job_run_id' }) jobRunId!: string;
  @Column('text', { default: 'running' }) status!: TrailCheckStatus;
  @Column('text', { name: 'asked_by_name' }) askedByName!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  /** Null unless done. */
  @Column('jsonb', { nullable: true }) result!: ChainVerification | null;
}
