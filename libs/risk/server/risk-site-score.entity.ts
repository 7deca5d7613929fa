import type { Confidence, RiskBand, Step } from '@firebreak/risk/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one site gave to its supplier's score. */
@Entity('risk_site_score')
export class RiskSiteScoreEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'score_id' }) scoreId!: string;
  /** The supplier's own id where it had no site. */
  @PrimaryColumn('uuid', { name: 'site_id' }) siteId!: string;
  @Column({ type: 'text', nullable: true, collation: 'C' }) country!: string | null;
  /** ISIC division, or section; null: unknown. */
  @Column({ type: 'text', nullable: true, collation: 'C' }) sector!: string | null;
  /** R, 0..100. */
  @Column('double precision') value!: number;
  /** Of the supplier's own risk, 0..1. */
  @Column('double precision') share!: number;
  /** B, 0..100. */
  @Column('double precision') base!: number;
  /** I, 0..100. */
  @Column('double precision') inherent!: number;
  /** H, 0..100. */
  @Column('double precision', { name: 'hot_spot' }) hotSpot!: number;
  /** P: how strongly the country does this kind of work, 0..1; 1 where nothing is known. */
  @Column('double precision', { default: 1 }) presence!: number;
  @Column('double precision', { name: 'range_from' }) rangeFrom!: number;
  @Column('double precision', { name: 'range_to' }) rangeTo!: number;
  @Column('text') band!: RiskBand;
  @Column('double precision') confidence!: number;
  @Column('jsonb', { name: 'confidence_parts' }) confidenceParts!: Confidence['parts'];
  @Column('jsonb') steps!: readonly Step[];
}
