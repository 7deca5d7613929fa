import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A mail with a link to a questionnaire, by the id that its Message-ID has: a notice of its failure names no more. */
@Entity('questionnaire_mail')
export class QuestionnaireMailEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('text') kind!: 'invitation' | 'reminder';
  @Column('text', { name: 'recipient_email' }) recipientEmail!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'sent_at' }) sentAt!: Date;
  @Column('timestamptz', { name: 'bounced_at', nullable: true }) bouncedAt!: Date | null;
  /** SMTP reply (550) or enhanced status (5.1.1). */
  @Column('text', { name: 'bounce_code', nullable: true }) bounceCode!: string | null;
  @Column('text', { name: 'bounce_reason', nullable: true }) bounceReason!: string | null;
}
