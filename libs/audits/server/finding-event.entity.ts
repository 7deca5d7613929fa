import type { FindingEventKind, FindingState } from '@firebreak/audits/model';
import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened to a finding, once. Never updated. */
@Entity('finding_event')
export class FindingEventEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'finding_id' }) findingId!: string;
  @Column('text') kind!: FindingEventKind;
  /** Of the finding, afterwards. */
  @Column('text') state!: FindingState;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { name: 'evidence_file_id', nullable: true }) evidenceFileId!: string | null;
  @Column('text', { name: 'actor_name' }) actorName!: string;
  @Column('timestamptz') at!: Date;
}
