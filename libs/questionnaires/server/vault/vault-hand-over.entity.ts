import { newId } from '@firebreak/platform/server';
import type { AttachDocument, HandOverState } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One hand-over: what was signed, to whom it goes, and under which consents. The supplier's log. */
@Entity('vault_hand_over')
export class VaultHandOverEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'customer_id' }) customerId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('text') state!: HandOverState;
  /** The canonical text that was signed. */
  @Column('text') package!: string;
  @Column('bytea') sha256!: Buffer;
  @Column('text', { name: 'key_id' }) keyId!: string;
  @Column('bytea') signature!: Buffer;
  @Column('uuid', { name: 'consent_ids', array: true }) consentIds!: string[];
  /** Of the vault, in the order of the package's documents. */
  @Column('uuid', { name: 'document_ids', array: true }) documentIds!: string[];
  /** Of the places to fill in. */
  @Column('text', { name: 'fill_keys', array: true, default: [] }) fillKeys!: string[];
  /** How many were; null until it is delivered. */
  @Column('integer', { nullable: true }) filled!: number | null;
  /** Documents to attach in the questionnaire. */
  @Column('jsonb', { default: [] }) attach!: readonly AttachDocument[];
  /** How many were; null until it is delivered. */
  @Column('integer', { nullable: true }) attached!: number | null;
  @Column('integer') answers!: number;
  @Column('integer') documents!: number;
  @Column('text', { name: 'handed_over_by' }) handedOverBy!: string;
  @Column('timestamptz', { name: 'handed_over_at' }) handedOverAt!: Date;
  @Column('timestamptz', { name: 'delivered_at', nullable: true }) deliveredAt!: Date | null;
}
