import { newId } from '@firebreak/platform/server';
import type { CampaignContent, CampaignState } from '@firebreak/questionnaires/model/campaigns';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A round of questionnaires to many suppliers. */
@Entity('campaign')
export class CampaignEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text') name!: string;
  @Column('text') state!: CampaignState;
  /** All but what has a column of its own. */
  @Column('jsonb') content!: Omit<CampaignContent, 'name' | 'dueOn'>;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  /** The latest date that one of its suppliers was given apart from the others; null where none was. */
  @Column('date', { name: 'last_due_on', nullable: true }) lastDueOn!: string | null;
  /** Counts up with every change of the draft. */
  @Column('integer', { default: 1 }) version!: number;
  /** Whether a new due date is told by mail. */
  @Column('boolean', { name: 'tell_due', default: true }) tellDue!: boolean;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
  /** False while a new due date or a cancellation has not reached every questionnaire. */
  @Column('boolean', { default: true }) settled!: boolean;
  /** The job that sends it. */
  @Column('uuid', { name: 'job_run_id', nullable: true }) jobRunId!: string | null;
  /** The person's name. */
  @Column('text', { name: 'created_by' }) createdBy!: string;
  /** Account of the person who sent it off; null for a draft. */
  @Column('uuid', { name: 'started_by', nullable: true }) startedBy!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  /** When its recipients were written down. */
  @Column('timestamptz', { name: 'planned_at', nullable: true }) plannedAt!: Date | null;
  /** When a job last looked after it. */
  @Column('timestamptz', { name: 'tended_at', nullable: true }) tendedAt!: Date | null;
}
