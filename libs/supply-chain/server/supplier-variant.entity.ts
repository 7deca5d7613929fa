import { newId } from '@firebreak/platform/server';
import type { VariantKind, VariantSource } from '@firebreak/supply-chain/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Another name or address of a supplier, or of one of its sites, and who said so when. */
@Entity('supplier_variant')
export class SupplierVariantEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  /** Null: of the supplier as a whole. */
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('text') kind!: VariantKind;
  @Column('text') value!: string;
  /** For comparing: nameKey or addressKey of the value. */
  @Column({ type: 'text', name: 'value_key', collation: 'C' }) valueKey!: string;
  @Column('text', { name: 'said_by' }) saidBy!: VariantSource;
  /** A file, a person, a supplier. */
  @Column('text', { name: 'said_by_name', nullable: true }) saidByName!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'said_at' }) saidAt!: Date;
}
