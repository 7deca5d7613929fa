import type { CleanRow, ImportDecision, ImportOutcome, RowIssue } from '@firebreak/supply-chain/model';
import type { RowDerivations } from './row-recogniser';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of an uploaded list after its check. Written and read by SQL in bulk. */
@Entity('supplier_import_row')
export class SupplierImportRowEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  /** As a spreadsheet numbers it: the header is row 1. */
  @PrimaryColumn('integer', { name: 'row_number' }) rowNumber!: number;
  @Column('text') outcome!: ImportOutcome;
  @Column('text') decision!: ImportDecision;
  @Column('jsonb') cells!: string[];
  @Column('jsonb') issues!: RowIssue[];
  /** Null for a wrong row. */
  @Column('jsonb', { nullable: true }) values!: CleanRow | null;
  /** Keys and place that follow from the values. */
  @Column('jsonb', { nullable: true }) derived!: RowDerivations | null;
  @Column('uuid', { name: 'supplier_id', nullable: true }) supplierId!: string | null;
  @Column('boolean', { name: 'new_supplier', default: false }) newSupplier!: boolean;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('boolean', { name: 'new_site', default: false }) newSite!: boolean;
  @Column('uuid', { name: 'link_id', nullable: true }) linkId!: string | null;
  @Column('uuid', { name: 'buyer_supplier_id', nullable: true }) buyerSupplierId!: string | null;
}
