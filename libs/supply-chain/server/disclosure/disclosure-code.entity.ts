import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest code that was mailed to prove who reads the invited address. */
@Entity('disclosure_code')
export class DisclosureCodeEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'request_id' }) requestId!: string;
  /** SHA-256 of request and code. */
  @Column('bytea', { name: 'code_hash' }) codeHash!: Buffer;
  @Column('smallint', { default: 0 }) tries!: number;
  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' }) sentAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
