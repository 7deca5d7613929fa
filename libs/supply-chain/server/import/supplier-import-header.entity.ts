import type { ImportField } from '@firebreak/supply-chain/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person of the company last said that a header of their lists means. */
@Entity('supplier_import_header')
export class SupplierImportHeaderEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn({ type: 'text', name: 'header_key', collation: 'C' }) headerKey!: string;
  /** Null: such a column is left out. */
  @Column('text', { nullable: true }) field!: ImportField | null;
  @Column('timestamptz', { name: 'used_at', default: () => 'now()' }) usedAt!: Date;
}
