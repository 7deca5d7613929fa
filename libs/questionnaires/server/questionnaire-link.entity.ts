import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A respondent's link: each mail carries its own, and only the hash of its secret is kept. */
@Entity('questionnaire_link')
export class QuestionnaireLinkEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** The colleague's part; null for the whole questionnaire. */
  @Column('uuid', { name: 'delegation_id', nullable: true }) delegationId!: string | null;
  /** The contact beside the first one whose link it is; null for the first one's, and for a colleague's. */
  @Column('uuid', { name: 'contact_id', nullable: true }) contactId!: string | null;
  /** SHA-256. */
  @Column('bytea', { name: 'secret_hash' }) secretHash!: Buffer;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
