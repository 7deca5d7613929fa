import { newId } from '@firebreak/platform/server';
import type { RiskBand } from '@firebreak/risk/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A supplier's score as of one run, written once. Its steps, sites and confidence follow from the facts: `explained`
 * gives them.
 */
@Entity('risk_score')
export class RiskScoreEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'run_id' }) runId!: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  /** E, 0..100. */
  @Column('double precision') value!: number;
  /** R, 0..100: without what flows up from suppliers below. */
  @Column('double precision', { name: 'own_value' }) ownValue!: number;
  @Column('text') band!: RiskBand;
  @Column('double precision') confidence!: number;
  @Column('text', { name: 'method_version' }) methodVersion!: string;
  /** Calendar date as of which ages counted. */
  @Column('date', { name: 'as_of' }) asOf!: string;
  /** Of the facts and their context. */
  @Column('text', { name: 'input_hash' }) inputHash!: string;
  /** As the model packs them; older scores: canonical JSON. */
  @Column('text') facts!: string;
  /** Points of the steps in the order of telling, in units of GRID: their sum is the value, exactly. */
  @Column('integer', { array: true }) points!: number[];
  /** What each site gave, for the view `risk_site_score`. */
  @Column('json', { select: false }) sites!: readonly (readonly (string | number | null)[])[];
  /** Bit n: part n of the confidence gives less than it could. */
  @Column('smallint') lacking!: number;
  @Column('timestamptz', { name: 'computed_at' }) computedAt!: Date;
}
