import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The company's risk as a whole, as the newest ranking found it. */
@Entity('risk_portfolio')
export class RiskPortfolioEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** Spend-weighted risk, 0..100. */
  @Column('double precision') value!: number;
  /** Scored suppliers. */
  @Column('integer') suppliers!: number;
  /** Suppliers with a share of the spend. */
  @Column('integer') counted!: number;
  /** Of them those whose spend is unknown or in another currency: they count like the mean. */
  @Column('integer') assumed!: number;
  /** Currency of the spend; null where nobody's is known. */
  @Column('text', { nullable: true }) currency!: string | null;
  /** Median control score of the answers given, 0..100; null where too few have answered. */
  @Column('double precision', { nullable: true }) answered!: number | null;
  /** The same were an audit to verify them as they are. */
  @Column('double precision', { nullable: true }) verified!: number | null;
  /** Suppliers that have answered. */
  @Column('integer') answers!: number;
  @Column('timestamptz', { name: 'ranked_at' }) rankedAt!: Date;
}
