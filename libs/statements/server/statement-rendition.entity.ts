import { newId } from '@firebreak/platform/server';
import type { RenditionFormat } from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A file made of a version. */
@Entity('statement_rendition')
export class StatementRenditionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('text') format!: RenditionFormat;
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  /** PostgreSQL's bigint arrives as text. */
  @Column('bigint', { transformer: { to: (bytes: number) => bytes, from: Number } }) bytes!: number;
  /** Of the file, hex. */
  @Column('text') sha256!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
