import type { AskedSite, SharedPlace } from '@firebreak/questionnaires/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A customer's questionnaire that somebody at the supplier linked to the vault, by holding its link. */
@Entity('vault_questionnaire')
export class VaultQuestionnaireEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** As the customer has it. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'customer_id' }) customerId!: string;
  @Column('text') title!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text', { name: 'asked_groups', array: true }) groups!: string[];
  /** Its places that ask what everybody knows; null where it was linked before these were taken down. */
  @Column('jsonb', { name: 'asked_places', nullable: true }) places!: readonly SharedPlace[] | null;
  @Column('jsonb', { name: 'asked_sites', default: [] }) sites!: readonly AskedSite[];
  /** Whom it was sent to when it was linked: while that holds, whoever linked it may fill it in. */
  @Column('text', { name: 'invited_email', nullable: true }) invitedEmail!: string | null;
  /** How far the copy of its submitted answers is. */
  @Column('text') copy!: 'none' | 'copying' | 'copied';
  @Column('integer', { name: 'answers_copied', default: 0 }) answersCopied!: number;
  @Column('integer', { name: 'documents_copied', default: 0 }) documentsCopied!: number;
  /** To the customer's own questions. */
  @Column('integer', { name: 'answers_kept', default: 0 }) answersKept!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
