import { newId } from '@firebreak/platform/server';
import type {
  DateOrder,
  ImportCounts,
  ImportField,
  ImportResult,
  ImportState,
  ImportUndo,
} from '@firebreak/supply-chain/model';
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
  /** Which comes first in 05/06/2024; null: nobody has said. */
  @Column('text', { name: 'date_order', nullable: true }) dateOrder!: DateOrder | null;
  /** Some dates of the file could be two. */
  @Column('boolean', { name: 'dates_unclear', default: false }) datesUnclear!: boolean;
  @Column('text', { default: 'uploaded' }) state!: ImportState;
  /** Code of the problem that stopped the last check or import. */
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('jsonb', { nullable: true }) counts!: ImportCounts | null;
  @Column('uuid', { name: 'job_run_id', nullable: true }) jobRunId!: string | null;
  @Column('jsonb', { nullable: true }) result!: ImportResult | null;
  @Column('timestamptz', { name: 'checked_at', nullable: true }) checkedAt!: Date | null;
  @Column('timestamptz', { name: 'imported_at', nullable: true }) importedAt!: Date | null;
  @Column('text', { name: 'uploaded_by_name', nullable: true }) uploadedByName!: string | null;
  @Column('text', { name: 'undone_by_name', nullable: true }) undoneByName!: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
  /** What was taken back, and what was left and why. */
  @Column('jsonb', { nullable: true }) undo!: ImportUndo | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
