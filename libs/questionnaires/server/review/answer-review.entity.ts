import type { AnswerReviewState } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What reviewers decided about one answer. */
@Entity('questionnaire_answer_review')
export class AnswerReviewEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** Key of the place. */
  @PrimaryColumn('text') question!: string;
  @Column('text') state!: AnswerReviewState;
  /** What the supplier is or was asked. */
  @Column('text', { nullable: true }) asked!: string | null;
  /** Counts up with every decision. */
  @Column('integer') version!: number;
  @Column('text', { name: 'decided_by' }) decidedBy!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
}
