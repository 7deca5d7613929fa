import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person at a supplier beside the main contact. */
@Entity('supplier_contact')
export class SupplierContactEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  /** Order on the page, from 1. */
  @Column('smallint') position!: number;
  @Column('text', { nullable: true }) name!: string | null;
  /** What they do there, in words. */
  @Column('text', { nullable: true }) role!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  /** BCP 47 tag. */
  @Column('text', { nullable: true }) language!: string | null;
}
