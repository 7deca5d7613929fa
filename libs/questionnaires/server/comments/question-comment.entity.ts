import { newId } from '@firebreak/platform/server';
import type { CommentAudience, CommentSide } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody wrote about one question of a questionnaire. Its words never change; gone with the questionnaire. */
@Entity('question_comment')
export class QuestionCommentEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** Key of the place. */
  @Column('text') question!: string;
  /** `colleagues`: nobody of the buyer's ever reads it. */
  @Column('text') audience!: CommentAudience;
  @Column('text') side!: CommentSide;
  /** As given; null where it is not known. */
  @Column('text', { name: 'author_name', nullable: true }) authorName!: string | null;
  @Column('text') text!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  /** How the sender named it, where a lost reply could make it come twice. */
  @Column('uuid', { name: 'sent_id', nullable: true }) sentId!: string | null;
  /** When the buyer's people were told of it by mail, or had answered it already; null for what they need not be told. */
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt!: Date | null;
}
