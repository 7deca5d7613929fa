import { newId } from '@firebreak/platform/server';
import type { DisclosureStage } from '@firebreak/supply-chain/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The own company asks a supplier, or a party of its own list, to disclose whom it buys from. */
@Entity('disclosure_request')
export class DisclosureRequestEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  /** This or the next. */
  @Column('uuid', { name: 'supplier_id', nullable: true }) supplierId!: string | null;
  @Column('uuid', { name: 'party_id', nullable: true }) partyId!: string | null;
  @Column('text', { name: 'recipient_name', nullable: true }) recipientName!: string | null;
  /** Never changes: whoever reads mails here may see the list. */
  @Column('text', { name: 'recipient_email' }) recipientEmail!: string;
  @Column('text') language!: string;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text', { default: 'sent' }) stage!: DisclosureStage;
  @Column('text', { name: 'decline_reason', nullable: true }) declineReason!: string | null;
  /** Account of the person who asked; null: passed on by a link, or asked before this was noted. */
  @Column('uuid', { name: 'asked_by', nullable: true }) askedBy!: string | null;
  /** Whose list answers it; null until a row is written. Never shown to the asking company. */
  @Column('uuid', { name: 'list_company_id', nullable: true }) listCompanyId!: string | null;
  @Column('timestamptz', { name: 'link_expires_at' }) linkExpiresAt!: Date;
  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' }) sentAt!: Date;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt!: Date | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { name: 'disclosed_at', nullable: true }) disclosedAt!: Date | null;
  @Column('timestamptz', { name: 'declined_at', nullable: true }) declinedAt!: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
}
