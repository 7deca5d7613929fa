import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A file made of an exported dossier. */
@Entity('dossier_file')
export class DossierFileEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'export_id' }) exportId!: string;
  @Column('text') format!: 'pdf' | 'zip';
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  /** PostgreSQL's bigint arrives as text. */
  @Column('bigint', { transformer: { to: (bytes: number) => bytes, from: Number } }) bytes!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
