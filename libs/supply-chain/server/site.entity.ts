import { newId } from '@firebreak/platform/server';
import type { HeadlineBand, LocationPrecision } from '@firebreak/supply-chain/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** A place where a supplier works. Shares run from 0 to 1; null means unknown, never 0. */
@Entity('site')
export class SiteEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  @Column('text') name!: string;
  @Column({ type: 'text', collation: 'C' }) country!: string;
  @Column('text', { nullable: true }) address!: string | null;
  @Column({ type: 'text', name: 'address_key', collation: 'C', default: '' }) addressKey!: string;
  @Column('text', { nullable: true }) city!: string | null;
  /** Its country's middle where the precision says so. */
  @Column('double precision', { nullable: true }) latitude!: number | null;
  @Column('double precision', { nullable: true }) longitude!: number | null;
  @Column('text', { name: 'location_precision' }) locationPrecision!: LocationPrecision;
  @Column('text', { nullable: true }) isic!: string | null;
  @Column('integer', { nullable: true }) headcount!: number | null;
  @Column('double precision', { name: 'women_share', nullable: true }) womenShare!: number | null;
  @Column('double precision', { name: 'migrant_share', nullable: true }) migrantShare!: number | null;
  @Column('double precision', { name: 'agency_share', nullable: true }) agencyShare!: number | null;
  @Column('boolean', { name: 'labour_provider', nullable: true }) labourProvider!: boolean | null;
  @Column('boolean', { name: 'employer_housing', nullable: true }) employerHousing!: boolean | null;
  @Column('boolean', { name: 'piece_rate', nullable: true }) pieceRate!: boolean | null;
  /** What is done there: keys of the vocabulary of processes. */
  @Column({ type: 'text', array: true, default: [] }) processes!: string[];
  /** With its unit: both or neither. */
  @Column('double precision', { name: 'capacity_per_month', nullable: true }) capacityPerMonth!:
    number | null;
  @Column('text', { name: 'capacity_unit', nullable: true }) capacityUnit!: string | null;
  /** How many live in housing of the employer or agency. */
  @Column('integer', { name: 'housed_workers', nullable: true }) housedWorkers!: number | null;
  /** Copied from the audits: the newest on which somebody was there. */
  @Column({ type: 'date', name: 'last_audited_on', nullable: true, insert: false, update: false })
  lastAuditedOn!: string | null;
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
