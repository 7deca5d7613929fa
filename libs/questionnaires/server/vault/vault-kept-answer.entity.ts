import type { AnswerValue, KeptWording } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An answer to a customer's own question, with its words of then. Never updated, handed over or proposed. */
@Entity('vault_kept_answer')
export class VaultKeptAnswerEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** Of the place in the customer's questionnaire. */
  @PrimaryColumn('text') key!: string;
  /** Counts up in the order of the questions. */
  @Column('integer') place!: number;
  @Column('text') section!: string;
  @Column('jsonb') wording!: KeptWording;
  @Column('text', { nullable: true }) site!: string | null;
  @Column('jsonb') value!: AnswerValue;
  @Column('date', { name: 'answered_on' }) answeredOn!: string;
}
