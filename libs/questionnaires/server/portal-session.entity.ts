import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A device on which a questionnaire is open. */
@Entity('portal_session')
export class PortalSessionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** The link whose code opened it: it says who this is. */
  @Column('uuid', { name: 'link_id' }) linkId!: string;
  /** Address that the code was mailed to: the questionnaire's own may be another by now. */
  @Column('text', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  /** SHA-256 of what the cookie holds. */
  @Column('bytea', { name: 'secret_hash' }) secretHash!: Buffer;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
