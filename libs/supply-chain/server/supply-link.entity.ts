import { newId } from '@firebreak/platform/server';
import type { LinkCertainty, LinkDiscloser, LinkKind } from '@firebreak/supply-chain/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Who supplies whom. */
@Entity('supply_link')
export class SupplyLinkEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  /** Null: the own company buys. */
  @Column('uuid', { name: 'buyer_supplier_id', nullable: true }) buyerSupplierId!: string | null;
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  @Column('text') kind!: LinkKind;
  @Column('text', { nullable: true }) good!: string | null;
  /** 0 to 1; null: not declared. */
  @Column('double precision', { nullable: true }) share!: number | null;
  /** Calendar date. */
  @Column('date', { nullable: true }) since!: string | null;
  @Column('text', { default: 'declared' }) certainty!: LinkCertainty;
  @Column('text', { name: 'disclosed_by', default: 'own-company' }) disclosedBy!: LinkDiscloser;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
