import { newId } from '@firebreak/platform/server';
import type { AskedParts } from '@firebreak/questionnaires/model';
import type { LeftOutReason } from '@firebreak/questionnaires/model/campaigns';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `queued`: its mail has not gone out yet. */
export type RecipientState = 'queued' | 'sent' | 'left-out';

/** One supplier of a campaign: what it gets and how that went, or why it gets nothing. */
@Entity('campaign_recipient')
export class CampaignRecipientEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'campaign_id' }) campaignId!: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  /** Order on the board, from 1: who is asked, then who is left out, each by name when the campaign was started. */
  @Column('integer') position!: number;
  @Column('text') state!: RecipientState;
  @Column('text', { name: 'left_out', nullable: true }) leftOut!: LeftOutReason | null;
  @Column('text', { name: 'template_code', nullable: true }) templateCode!: string | null;
  @Column('text', { name: 'template_version', nullable: true }) templateVersion!: string | null;
  @Column('jsonb', { nullable: true }) asked!: AskedParts | null;
  @Column('text') language!: string;
  /** Until it is sent; then the questionnaire has it. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { name: 'recipient_name', nullable: true }) recipientName!: string | null;
  @Column('uuid', { name: 'questionnaire_id', nullable: true }) questionnaireId!: string | null;
  /** The campaign's due date that its questionnaire has been given. */
  @Column('date', { name: 'due_applied', nullable: true }) dueApplied!: string | null;
  /** When the address at hand was refused. */
  @Column('timestamptz', { name: 'bounced_at', nullable: true }) bouncedAt!: Date | null;
  @Column('text', { name: 'bounce_reason', nullable: true }) bounceReason!: string | null;
  /** When a second contact was written to, or looked for in vain. */
  @Column('timestamptz', { name: 'escalated_at', nullable: true }) escalatedAt!: Date | null;
}
