import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who saved which version of an answer in the portal: for the supplier's own people. What it said is not repeated. */
@Entity('questionnaire_answer_log')
export class QuestionnaireAnswerLogEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @PrimaryColumn('text') question!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
  /** Name as given; null where the buyer gave none for the respondent. */
  @Column('text', { name: 'saved_by', nullable: true }) savedBy!: string | null;
  /** The colleague's delegation; null for the respondent. */
  @Column('uuid', { name: 'saved_by_id', nullable: true }) savedById!: string | null;
}
