import type { Answers } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What counted before some of it was asked back and answered again. Never updated. */
@Entity('questionnaire_earlier_answers')
export class EarlierAnswersEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** From 1 on. */
  @PrimaryColumn('integer') round!: number;
  @Column('jsonb') answers!: Answers;
  @Column('text', { name: 'submitted_by' }) submittedBy!: string;
  @Column('text', { name: 'submitter_role' }) submitterRole!: string;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: Date;
}
