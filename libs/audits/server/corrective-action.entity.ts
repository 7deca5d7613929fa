import type { ActionState, CalendarDate } from '@firebreak/audits/model';
import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who does what by when about a finding. */
@Entity('corrective_action')
export class CorrectiveActionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'finding_id' }) findingId!: string;
  @Column('text') owner!: string;
  @Column('date', { name: 'due_on' }) dueOn!: CalendarDate;
  @Column('text') description!: string;
  @Column('text', { default: 'planned' }) state!: ActionState;
  @Column('uuid', { name: 'evidence_file_id', nullable: true }) evidenceFileId!: string | null;
  @Column('timestamptz', { name: 'planned_at', default: () => 'now()' }) plannedAt!: Date;
}
