import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an import did to a record that was there before: kept so that it can be undone. */
@Entity('supplier_import_change')
export class SupplierImportChangeEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  @PrimaryColumn('text', { name: 'record_table' }) recordTable!: string;
  @PrimaryColumn('uuid', { name: 'record_id' }) recordId!: string;
  /** By column; null: the import added the record. */
  @Column('jsonb', { nullable: true }) before!: Record<string, unknown> | null;
}
