import type { AnswerValue } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One state of the vault's answer to a question. Never updated: a change is the next version. */
@Entity('vault_answer')
export class VaultAnswerEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('text', { name: 'template_code' }) template!: string;
  @PrimaryColumn('text') question!: string;
  /** Label of the own site that it is about; empty for the company as a whole. */
  @PrimaryColumn('text', { default: '' }) site!: string;
  /** Counts up; the highest is what the vault says. */
  @PrimaryColumn('integer') version!: number;
  @Column('text', { name: 'template_version' }) templateVersion!: string;
  /** Null: taken out. */
  @Column('jsonb', { nullable: true }) value!: AnswerValue | null;
  @Column('date', { name: 'answered_on' }) answeredOn!: string;
  @Column('date', { name: 'valid_until' }) validUntil!: string;
  @Column('text', { name: 'source_kind' }) sourceKind!: 'submission' | 'own';
  /** Name of the customer that it was first given to; a copy, since that company's rows are its own. */
  @Column('text', { name: 'source_customer', nullable: true }) sourceCustomer!: string | null;
  @Column('text', { name: 'changed_by' }) changedBy!: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
