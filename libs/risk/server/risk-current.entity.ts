import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which score is a supplier's newest. */
@Entity('risk_current')
export class RiskCurrentEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'supplier_id' }) supplierId!: string;
  @Column('uuid', { name: 'score_id' }) scoreId!: string;
}
