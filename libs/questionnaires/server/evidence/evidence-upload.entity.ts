import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A document that comes in pieces, so that a bad connection only costs the piece that was under way. */
@Entity('evidence_upload')
export class EvidenceUploadEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('text') question!: string;
  @Column('text') name!: string;
  /** The sender's mark of the file: choosing it again goes on where it broke off. */
  @Column('text') fingerprint!: string;
  @Column('integer', { name: 'size_in_bytes' }) sizeInBytes!: number;
  @Column('integer', { default: 0 }) received!: number;
  /** The document that it became; its pieces are gone then. */
  @Column('uuid', { name: 'evidence_id', nullable: true }) evidenceId!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
