import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Agency share of a site as it was said, day by day. A trigger writes it, whatever changes the site. */
@Entity('site_workforce_history')
export class SiteWorkforceHistoryEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'site_id' }) siteId!: string;
  /** Calendar date, UTC. */
  @PrimaryColumn('date', { name: 'noted_on' }) notedOn!: string;
  /** 0 to 1. */
  @Column('double precision', { name: 'agency_share' }) agencyShare!: number;
}
