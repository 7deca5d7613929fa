import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest code that was mailed for a link. It is gone once it was used. */
@Entity('portal_code')
export class PortalCodeEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'link_id' }) linkId!: string;
  /** HMAC-SHA-256 of the code with the link's own secret: without the link nobody can search for the code. */
  @Column('bytea', { name: 'code_hash' }) codeHash!: Buffer;
  /** Address that it was mailed to. */
  @Column('text', { name: 'sent_to', nullable: true }) sentTo!: string | null;
  @Column('smallint', { default: 0 }) tries!: number;
  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' }) sentAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
