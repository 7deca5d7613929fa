import { newId } from '@firebreak/platform/server';
import type { CopyState } from '@firebreak/questionnaires/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The newest PDF copy that a respondent asked for; asking again makes another one in its stead. */
@Entity('questionnaire_copy')
export class QuestionnaireCopyEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** Of the reader. */
  @Column('text') language!: string;
  @Column('text', { default: 'waiting' }) state!: CopyState;
  /** Null until it is ready. */
  @Column('uuid', { name: 'file_id', nullable: true }) fileId!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
