import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in browser. Deleted when it signs out or is revoked. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid') id: string = newId();
  /** SHA-256 of the random token in the cookie. */
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  /** The company whose rows are seen; null for a person who belongs to none. */
  @Column('uuid', { name: 'current_company_id', nullable: true }) currentCompanyId!: string | null;
  /** Such as "Firefox on Android"; no address is kept. */
  @Column('text') device!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  /** Exact to some minutes. */
  @Column('timestamptz', { name: 'last_used_at', default: () => 'now()' }) lastUsedAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
