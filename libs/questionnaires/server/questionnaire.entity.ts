import { newId } from '@firebreak/platform/server';
import type {
  AskedParts,
  Circumstances,
  QuestionnaireStatus,
  TemplateScope,
} from '@firebreak/questionnaires/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What is stored; `expired` follows from the link's end and is never written. */
export type QuestionnaireStage = Exclude<QuestionnaireStatus, 'expired'>;

/** One template sent to one supplier. */
@Entity('questionnaire')
export class QuestionnaireEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  @Column('text', { name: 'template_code' }) templateCode!: string;
  @Column('text', { name: 'template_version' }) templateVersion!: string;
  @Column('text', { default: 'whole' }) scope!: TemplateScope;
  /** Sections and modules that were chosen; null for the whole template and nothing else. */
  @Column('jsonb', { nullable: true }) asked!: AskedParts | null;
  /** The quick check that this one follows. */
  @Column('uuid', { name: 'follows_id', nullable: true }) followsId!: string | null;
  /** Of the mails, and of the questions until the respondent chooses another. */
  @Column('text') language!: string;
  @Column('text', { name: 'recipient_name', nullable: true }) recipientName!: string | null;
  @Column('text', { name: 'recipient_email' }) recipientEmail!: string;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text') stage!: QuestionnaireStage;
  /** Of the questions asked, 0 to 1. */
  @Column('double precision', { name: 'answered_ratio', default: 0 }) answeredRatio!: number;
  @Column('timestamptz', { name: 'link_expires_at' }) linkExpiresAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt!: Date | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt!: Date | null;
  @Column('text', { name: 'review_note', nullable: true }) reviewNote!: string | null;
  /** When answers went back to the supplier; null while nothing is with it. */
  @Column('timestamptz', { name: 'asked_back_at', nullable: true }) askedBackAt!: Date | null;
  @Column('date', { name: 'asked_back_due_on', nullable: true }) askedBackDueOn!: string | null;
  /** Keys of the places that the supplier may change meanwhile. */
  @Column('text', { name: 'asked_back_open', array: true, nullable: true }) askedBackOpen!: string[] | null;
  @Column('text', { name: 'asked_back_note', nullable: true }) askedBackNote!: string | null;
  @Column('timestamptz', { name: 'asked_back_reminded_at', nullable: true })
  askedBackRemindedAt!: Date | null;
  /** When a second contact was written to about it, or looked for in vain. */
  @Column('timestamptz', { name: 'asked_back_escalated_at', nullable: true })
  askedBackEscalatedAt!: Date | null;
  @Column('text', { name: 'asked_back_escalated_to', nullable: true }) askedBackEscalatedTo!: string | null;
  @Column('text', { name: 'closed_reason', nullable: true }) closedReason!: string | null;
  /** Taken down when it is sent, for a template that looks at them; null for every other. */
  @Column('jsonb', { nullable: true }) circumstances!: Circumstances | null;
  /** Account of the person who sent it; null where that is not known. */
  @Column('uuid', { name: 'sent_by', nullable: true }) sentBy!: string | null;
  /** Account of the person who last reviewed it or answered a comment. */
  @Column('uuid', { name: 'handled_by', nullable: true }) handledBy!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
