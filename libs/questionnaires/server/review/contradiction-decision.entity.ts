import type { ContradictionDecision } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person made of a contradiction. It holds as long as both sides stay what they were. */
@Entity('questionnaire_contradiction')
export class ContradictionDecisionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** Its key. */
  @PrimaryColumn('text') contradiction!: string;
  @Column('text') decision!: ContradictionDecision;
  @Column('text', { nullable: true }) note!: string | null;
  /** Both sides as they were (`sidesOf`). */
  @Column('text') sides!: string;
  @Column('integer') version!: number;
  @Column('text', { name: 'decided_by' }) decidedBy!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
}
