import type { AnswerValue } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer to one question as last saved. */
@Entity('questionnaire_answer')
export class QuestionnaireAnswerEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @PrimaryColumn('text') question!: string;
  /** Null: taken back; the row stays so that versions keep counting. */
  @Column('jsonb', { nullable: true }) value!: AnswerValue | null;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
}
