import type { ClaimSource, SupplierClaim } from '@firebreak/supply-chain/model';
import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What a supplier says about how it works with others: yes or no; "unknown" leaves no row. */
@Entity('supplier_claim')
export class SupplierClaimEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  @Column('text') claim!: SupplierClaim;
  @Column('boolean') value!: boolean;
  @Column('text') source!: ClaimSource;
  /** The disclosure request or questionnaire that it was said in. */
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'said_at' }) saidAt!: Date;
}
