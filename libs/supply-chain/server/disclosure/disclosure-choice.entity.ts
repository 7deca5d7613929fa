import type { Visibility } from '@firebreak/supply-chain/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How one party is to appear to one customer. */
@Entity('disclosure_choice')
export class DisclosureChoiceEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'share_id' }) shareId!: string;
  @PrimaryColumn('uuid', { name: 'party_id' }) partyId!: string;
  @Column('text') visibility!: Visibility;
}
