import { newId } from '@firebreak/platform/server';
import type { ControlScore, ScoreEntry } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A submission's control score at one time. The newest counts; the older ones tell how it moved. */
@Entity('questionnaire_score')
export class QuestionnaireScoreEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'submission_id' }) submissionId!: string;
  /** M, 0 (nothing in place) to 100 (all in place and verified). */
  @Column('double precision', { name: 'control_score' }) controlScore!: number;
  @Column('text') reason!: ScoreEntry['reason'];
  @Column('text', { nullable: true }) question!: string | null;
  @Column('text') method!: string;
  @Column('jsonb') detail!: ControlScore;
  @Column('timestamptz', { name: 'scored_at' }) scoredAt!: Date;
}
