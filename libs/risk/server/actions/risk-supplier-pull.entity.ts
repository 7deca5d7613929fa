import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a supplier counts in the company's risk. */
@Entity('risk_supplier_pull')
export class RiskSupplierPullEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'supplier_id' }) supplierId!: string;
  /** Points off the company's spend-weighted risk for each point off the supplier's score, >= 0. */
  @Column('double precision') pull!: number;
  /** What the supplier's actions rest on: another basis, other actions. */
  @Column('text') basis!: string;
  /** Points off the supplier's score for each day of effort by its best action, >= 0. */
  @Column('double precision', { name: 'best_per_day', default: 0 }) bestPerDay!: number;
  /** Of the site that weighs most. */
  @Column({ type: 'text', nullable: true, collation: 'C' }) country!: string | null;
  /** ISIC division, or section, of the same site. */
  @Column({ type: 'text', nullable: true, collation: 'C' }) sector!: string | null;
}
