import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed copy that a customer received: its own from then on. Only withdrawals are noted in it later. */
@Entity('vault_receipt')
export class VaultReceiptEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** Of the hand-over. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('text') package!: string;
  @Column('text', { name: 'key_id' }) keyId!: string;
  @Column('bytea') signature!: Buffer;
  /** Of the places of the questionnaire that were filled in from it. */
  @Column('text', { name: 'filled_keys', array: true, default: [] }) filledKeys!: string[];
  /** Instants by the consent's id. */
  @Column('jsonb', { default: {} }) withdrawals!: Readonly<Record<string, string>>;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
}
