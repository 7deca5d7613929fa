import { newId } from '@firebreak/platform/server';
import type { FindingSeverity, MeasureView } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A finding that was agreed because of an answer, with its corrective action; or one that was turned down. */
@Entity('questionnaire_measure')
export class MeasureEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** Key of the place. */
  @Column('text') question!: string;
  /** Key of the contradiction that it comes from. */
  @Column('text', { nullable: true }) contradiction!: string | null;
  @Column('text') state!: MeasureView['state'];
  /** Why it was turned down. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text', { nullable: true }) severity!: FindingSeverity | null;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { nullable: true }) action!: string | null;
  /** Of description and action; null where it is not known. */
  @Column('text', { nullable: true }) language!: string | null;
  @Column('text', { nullable: true }) owner!: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  /** In the audits; gone where it was taken off the record there. */
  @Column('uuid', { name: 'audit_id', nullable: true }) auditId!: string | null;
  @Column('uuid', { name: 'finding_id', nullable: true }) findingId!: string | null;
  @Column('text', { name: 'decided_by' }) decidedBy!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
}
