import { newId } from '@firebreak/platform/server';
import type { GoodRole } from '@firebreak/supply-chain/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A good made or handled at a site. */
@Entity('site_good')
export class SiteGoodEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  /** Harmonised System, 2 to 6 digits. */
  @Column('text', { nullable: true }) hs!: string | null;
  @Column('text') name!: string;
  /** Whether it leaves the site or comes in as material. */
  @Column('text', { default: 'makes' }) role!: GoodRole;
}
