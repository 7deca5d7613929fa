import { newId } from '@firebreak/platform/server';
import type { ReplyLanguage, SignalFacts } from '@firebreak/supply-chain/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A supplier was asked about a signal: what it was shown, and what it answered. */
@Entity('signal_question')
export class SignalQuestionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'signal_id' }) signalId!: string;
  @Column('text', { name: 'recipient_email' }) recipientEmail!: string;
  @Column('text', { name: 'recipient_name', nullable: true }) recipientName!: string | null;
  @Column('text') language!: ReplyLanguage;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('text') explanation!: string;
  /** As of then, nothing of other suppliers. */
  @Column('jsonb') facts!: SignalFacts;
  /** Calendar date. */
  @Column('date', { name: 'due_on' }) dueOn!: string;
  /** Calendar date until which the link takes an answer. */
  @Column('date', { name: 'open_until' }) openUntil!: string;
  @Column('text', { name: 'asked_by' }) askedBy!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'sent_at' }) sentAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('uuid', { name: 'file_id', nullable: true }) fileId!: string | null;
  @Column('text', { name: 'file_name', nullable: true }) fileName!: string | null;
  @Column('integer', { name: 'file_bytes', nullable: true }) fileBytes!: number | null;
  @Column('text', { nullable: true }) reply!: string | null;
  @Column('text', { name: 'replied_by', nullable: true }) repliedBy!: string | null;
  @Column('timestamptz', { name: 'replied_at', nullable: true }) repliedAt!: Date | null;
}
