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
  /** Made by the client: the same save sent again changes nothing. */
  @Column('uuid', { name: 'save_id', nullable: true }) saveId!: string | null;
  /** Name as given; null where it is not known. */
  @Column('text', { name: 'saved_by', nullable: true }) savedBy!: string | null;
  /** The colleague's delegation; null for the respondent. */
  @Column('uuid', { name: 'saved_by_id', nullable: true }) savedById!: string | null;
  /** The link by which it came; null for answers that came another way. */
  @Column('uuid', { name: 'saved_link_id', nullable: true }) savedLinkId!: string | null;
}
