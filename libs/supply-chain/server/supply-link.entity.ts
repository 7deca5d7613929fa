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
  /** Harmonised System code of what flows, 2 to 6 digits. */
  @Column({ type: 'text', nullable: true, collation: 'C' }) hs!: string | null;
  /** 0 to 1; null: not declared. */
  @Column('double precision', { nullable: true }) share!: number | null;
  /** Calendar date. */
  @Column('date', { nullable: true }) since!: string | null;
  /** Ordered along this link in a usual month, in the unit. */
  @Column('double precision', { name: 'volume_per_month', nullable: true }) volumePerMonth!: number | null;
  @Column('text', { name: 'volume_unit', nullable: true }) volumeUnit!: string | null;
  @Column('text', { default: 'declared' }) certainty!: LinkCertainty;
  /** Why it was verified or disputed, by whom and when; null where nobody judged it. */
  @Column('text', { name: 'certainty_reason', nullable: true }) certaintyReason!: string | null;
  @Column('text', { name: 'certainty_set_by', nullable: true }) certaintySetBy!: string | null;
  @Column('timestamptz', { name: 'certainty_set_at', nullable: true }) certaintySetAt!: Date | null;
  @Column('text', { name: 'disclosed_by', default: 'own-company' }) disclosedBy!: LinkDiscloser;
  /** Who said so, in words: a supplier, a person, a file. */
  @Column('text', { name: 'disclosed_by_name', nullable: true }) disclosedByName!: string | null;
  @Column('text', { name: 'evidence_note', nullable: true }) evidenceNote!: string | null;
  @Column('uuid', { name: 'evidence_file_id', nullable: true }) evidenceFileId!: string | null;
  /** As it was uploaded; null without a file. */
  @Column('text', { name: 'evidence_file_name', nullable: true }) evidenceFileName!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
