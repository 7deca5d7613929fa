import { newId } from '@firebreak/platform/server';
import type { IdentifierScheme } from '@firebreak/supply-chain/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A number by which registers know a supplier or one of its sites. */
@Entity('supplier_identifier')
export class SupplierIdentifierEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  /** Null: of the supplier as a whole. */
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('text') scheme!: IdentifierScheme;
  /** As shown; of a bank account only country and last four characters. */
  @Column('text') value!: string;
  /** Normalised, for comparing; of a bank account a hash salted with the company. */
  @Column({ type: 'text', name: 'identifier_key', collation: 'C' }) identifierKey!: string;
  /** ISO 3166-1 alpha-2 of the register, where the scheme has one. */
  @Column({ type: 'text', nullable: true, collation: 'C' }) country!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'said_at' }) saidAt!: Date;
}
