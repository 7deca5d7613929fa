import { newId } from '@firebreak/platform/server';
import type { DescribeDocument } from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A document of a dossier, with its file. */
@Entity('dossier_document')
export class DossierDocumentEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('jsonb') details!: DescribeDocument;
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  /** PostgreSQL's bigint arrives as text. */
  @Column('bigint', { transformer: { to: (bytes: number) => bytes, from: Number } }) bytes!: number;
  @Column('text') sha256!: string;
  @Column('text', { name: 'added_by' }) addedBy!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'added_at' }) addedAt!: Date;
}
