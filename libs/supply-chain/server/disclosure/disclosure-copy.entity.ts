import type { SharedParty } from '@firebreak/supply-chain/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which supplier and link a received party became, and whether it made them. */
@Entity('disclosure_copy')
export class DisclosureCopyEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'request_id' }) requestId!: string;
  @PrimaryColumn({ type: 'text', name: 'party_key', collation: 'C' }) partyKey!: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  /** False where the supplier was on record before. */
  @Column('boolean', { name: 'new_supplier' }) newSupplier!: boolean;
  /** Null where the link was removed since, or would lead to itself. */
  @Column('uuid', { name: 'link_id', nullable: true }) linkId!: string | null;
  @Column('boolean', { name: 'new_link' }) newLink!: boolean;
  /** As last received: tells what people changed since from what the sender changed. */
  @Column('jsonb') said!: SharedParty;
}
