import { newId } from '@firebreak/platform/server';
import type { Answers } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a supplier answered: one for each questionnaire. Where answers are asked back and answered again, this is what
 * counts now; what counted before stays beside it.
 */
@Entity('questionnaire_submission')
export class QuestionnaireSubmissionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  @Column('jsonb') answers!: Answers;
  @Column('text', { name: 'submitted_by' }) submittedBy!: string;
  @Column('text', { name: 'submitter_role' }) submitterRole!: string;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: Date;
  /** Day in UTC of the first submission; ages in the answers are counted from here. */
  @Column('date', { name: 'answered_on' }) answeredOn!: string;
}
