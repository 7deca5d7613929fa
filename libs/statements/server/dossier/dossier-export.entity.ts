import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { FrozenDossier } from './frozen-dossier';

/** A dossier as it was when its files were ordered. */
@Entity('dossier_export')
export class DossierExportEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('integer') number!: number;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('jsonb') content!: FrozenDossier;
  @Column('uuid', { name: 'job_run_id', nullable: true }) jobRunId!: string | null;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
