import { newId } from '@firebreak/platform/server';
import type { DisclosureSnapshot } from '@firebreak/supply-chain/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What a supplier sent, as received. Once replaced or withdrawn, only the numbers stay. */
@Entity('disclosure_receipt')
export class DisclosureReceiptEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  /** The sender's count of what it sent. */
  @Column('integer') version!: number;
  /** What the sender calls itself. */
  @Column('text') discloser!: string;
  @Column('jsonb', { nullable: true }) snapshot!: DisclosureSnapshot | null;
  @Column('integer') named!: number;
  @Column('integer') placed!: number;
  @Column('integer') counted!: number;
  @Column('boolean', { name: 'says_none' }) saysNone!: boolean;
  /** SHA-256 of the snapshot's canonical text: the sender kept the same. */
  @Column('bytea') fingerprint!: Buffer;
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
  @CreateDateColumn({ type: 'timestamptz', name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
}
