import { newId } from '@firebreak/platform/server';
import type { ClaimAnswers, CountedParties, DisclosureSnapshot } from '@firebreak/supply-chain/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What one customer has of the own company's list: a copy as of when it was confirmed. */
@Entity('disclosure_share')
export class DisclosureShareEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  /** Only the job that hands the copy over follows this and the next. */
  @Column('uuid', { name: 'buyer_company_id' }) buyerCompanyId!: string;
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('text') customer!: string;
  @Column('text', { default: 'draft' }) state!: 'draft' | 'sent' | 'withdrawn';
  @Column('jsonb', { default: {} }) claims!: ClaimAnswers;
  @Column('timestamptz', { name: 'none_said_at', nullable: true }) noneSaidAt!: Date | null;
  @Column('boolean', { name: 'may_pass_on', default: false }) mayPassOn!: boolean;
  /** Counts what was sent and withdrawn; 0 before. */
  @Column('integer', { default: 0 }) version!: number;
  @Column('jsonb', { nullable: true }) snapshot!: DisclosureSnapshot | null;
  /** What each row that is only counted adds to the snapshot's numbers, by row; never sent. */
  @Column('jsonb', { default: {} }) counted!: Readonly<Record<string, CountedParties>>;
  /** SHA-256 of the snapshot's canonical text. */
  @Column('bytea', { nullable: true }) fingerprint!: Buffer | null;
  @Column('text', { name: 'sent_by', nullable: true }) sentBy!: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
