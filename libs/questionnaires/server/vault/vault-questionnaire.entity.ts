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
  /** How far the copy of its submitted answers is. */
  @Column('text') copy!: 'none' | 'copying' | 'copied';
  @Column('integer', { name: 'answers_copied', default: 0 }) answersCopied!: number;
  @Column('integer', { name: 'documents_copied', default: 0 }) documentsCopied!: number;
  @Column('integer', { name: 'answers_left', default: 0 }) answersLeft!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
