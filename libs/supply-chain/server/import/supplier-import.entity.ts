import { newId } from '@firebreak/platform/server';
import type { ImportCounts, ImportField, ImportResult, ImportState } from '@firebreak/supply-chain/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** An uploaded supplier list on its way from file to suppliers. */
@Entity('supplier_import')
export class SupplierImportEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') format!: 'csv' | 'xlsx';
  @Column('text') encoding!: string;
  @Column('text') delimiter!: string;
  /** Number of the row that holds the headers. */
  @Column('integer', { name: 'header_row' }) headerRow!: number;
  @Column('jsonb') columns!: string[];
  @Column('jsonb') preview!: string[][];
  /** Field by column position; null where a column is left out. */
  @Column('jsonb') matching!: (ImportField | null)[];
  @Column('text', { name: 'decimal_mark', default: '.' }) decimalMark!: '.' | ',';
  @Column('text', { default: 'uploaded' }) state!: ImportState;
  /** Code of the problem that stopped the last check or import. */
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('jsonb', { nullable: true }) counts!: ImportCounts | null;
  @Column('uuid', { name: 'job_run_id', nullable: true }) jobRunId!: string | null;
  @Column('jsonb', { nullable: true }) result!: ImportResult | null;
  @Column('timestamptz', { name: 'checked_at', nullable: true }) checkedAt!: Date | null;
  @Column('timestamptz', { name: 'imported_at', nullable: true }) importedAt!: Date | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
