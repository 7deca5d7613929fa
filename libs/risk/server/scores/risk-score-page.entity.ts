import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Scores of one run, a column an array. Read by the views `risk_score` and `risk_site_score`, and by `stored-scores.query`. */
@Entity('risk_score_page')
export class RiskScorePageEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** That of its first score. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'run_id' }) runId!: string;
  @Column('text', { name: 'method_version' }) methodVersion!: string;
  /** Calendar date as of which ages counted. */
  @Column('date', { name: 'as_of' }) asOf!: string;
  @Column('timestamptz', { name: 'computed_at' }) computedAt!: Date;
  /** Since when none of its scores is the newest of its supplier. */
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  /** A supplier was taken out, but is still in the content. */
  @Column('boolean', { default: false }) leftovers!: boolean;
  @Column('uuid', { name: 'first_supplier' }) firstSupplier!: string;
  @Column('uuid', { name: 'last_supplier' }) lastSupplier!: string;
  @Column('uuid', { array: true }) ids!: string[];
  /** Null: was taken out. */
  @Column('uuid', { array: true }) suppliers!: (string | null)[];
  /** E, 0..100. */
  @Column('double precision', { name: 'score_values', array: true }) scoreValues!: number[];
  /** R, 0..100. */
  @Column('double precision', { name: 'own_values', array: true }) ownValues!: number[];
  @Column('text', { array: true }) bands!: string[];
  @Column('double precision', { array: true }) confidences!: number[];
  /** Bit n: part n of the confidence gives less than it could. */
  @Column('smallint', { array: true }) lacking!: number[];
  /** When another score came in its place; null: not before the page was closed. */
  @Column('timestamptz', { array: true, nullable: true }) until!: (Date | null)[] | null;
  @Column('uuid', { name: 'site_suppliers', array: true }) siteSuppliers!: (string | null)[];
  @Column('uuid', { name: 'site_ids', array: true }) siteIds!: string[];
  @Column('text', { name: 'site_countries', array: true }) siteCountries!: (string | null)[];
  @Column('text', { name: 'site_sectors', array: true }) siteSectors!: (string | null)[];
  @Column('double precision', { name: 'site_presences', array: true }) sitePresences!: number[];
  @Column('double precision', { name: 'site_shares', array: true }) siteShares!: number[];
  @Column('double precision', { name: 'site_values', array: true }) siteValues!: number[];
  @Column('double precision', { name: 'site_bases', array: true }) siteBases!: number[];
  @Column('double precision', { name: 'site_inherents', array: true }) siteInherents!: number[];
  @Column('double precision', { name: 'site_hot_spots', array: true }) siteHotSpots!: number[];
  @Column('double precision', { name: 'site_confidences', array: true }) siteConfidences!: number[];
  @Column('timestamptz', { name: 'site_until', array: true, nullable: true }) siteUntil!:
    (Date | null)[] | null;
  /** Compressed; see `page-content`. */
  @Column('bytea') content!: Buffer;
  /** SHA-256; null in the older form. */
  @Column('text', { name: 'content_hash', nullable: true }) contentHash!: string | null;
}
