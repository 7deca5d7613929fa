import { newId } from '@firebreak/platform/server';
import type { HeadlineBand, LinkKind, SupplierStatus } from '@firebreak/supply-chain/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** A company that supplies the own company, directly or further up the chain. */
@Entity('supplier')
export class SupplierEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text') name!: string;
  /** For sorting: lower case, without accents. */
  @Column({ type: 'text', name: 'name_key', collation: 'C' }) nameKey!: string;
  /** For recognising: without legal forms and spaces. */
  @Column({ type: 'text', name: 'match_key', collation: 'C' }) matchKey!: string;
  /** For searching: name, address and number, normalised. */
  @Column({ type: 'text', name: 'search_key', collation: 'C' }) searchKey!: string;
  @Column({ type: 'text', collation: 'C' }) country!: string;
  @Column('text', { nullable: true }) address!: string | null;
  @Column({ type: 'text', nullable: true, collation: 'C' }) isic!: string | null;
  @Column({ type: 'text', name: 'external_id', nullable: true, collation: 'C' }) externalId!: string | null;
  @Column('text', { default: 'active' }) status!: SupplierStatus;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('double precision', { name: 'spend_amount', nullable: true }) spendAmount!: number | null;
  @Column('text', { name: 'spend_currency', nullable: true }) spendCurrency!: string | null;
  /** Calendar year that the spend is of; null: not said. */
  @Column('smallint', { name: 'spend_year', nullable: true }) spendYear!: number | null;
  @Column('text', { name: 'contact_name', nullable: true }) contactName!: string | null;
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail!: string | null;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone!: string | null;
  /** Digits of the phone with country code, for comparing; empty where there is none. */
  @Column({ type: 'text', name: 'phone_key', collation: 'C', default: '' }) phoneKey!: string;
  @Column('text', { name: 'contact_language', nullable: true }) contactLanguage!: string | null;
  @Column('text', { nullable: true }) notes!: string | null;
  /** Found to be the same as that one, which holds its sites and links; shown in no list until the merge is undone. */
  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId!: string | null;
  /** Disclosed by place only: the name says so, and it is never taken for another supplier. */
  @Column('boolean', { name: 'name_withheld', default: false }) nameWithheld!: boolean;
  /** Derived from the links in the same transaction; null: no known path to the own company. */
  @Column({ type: 'smallint', nullable: true, insert: false, update: false }) tier!: number | null;
  /** Derived from the links: what it is to any of its buyers. */
  @Column({ type: 'text', array: true, default: [], insert: false, update: false }) kinds!: LinkKind[];
  /** Headline copied from the risk run. */
  @Column({ type: 'double precision', nullable: true, insert: false, update: false }) score!: number | null;
  @Column({ type: 'text', nullable: true, insert: false, update: false }) band!: HeadlineBand | null;
  @Column({ type: 'double precision', nullable: true, insert: false, update: false }) confidence!:
    number | null;
  @Column({ type: 'timestamptz', name: 'scored_at', nullable: true, insert: false, update: false })
  scoredAt!: Date | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
}
