import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the company spent with a supplier in one calendar year. */
@Entity('supplier_spend')
export class SupplierSpendEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'supplier_id' }) supplierId!: string;
  @PrimaryColumn('smallint') year!: number;
  /** ISO 4217. */
  @PrimaryColumn('text') currency!: string;
  @Column('double precision') amount!: number;
}
