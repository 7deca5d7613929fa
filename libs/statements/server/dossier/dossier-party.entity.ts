import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place on a dossier's chain; its id is given by whoever edits the chain. */
@Entity('dossier_party')
export class DossierPartyEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('smallint') position!: number;
  @Column('uuid', { name: 'supplier_id', nullable: true }) supplierId!: string | null;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('text') name!: string;
  @Column('text', { name: 'site_name', default: '' }) siteName!: string;
  @Column('text') country!: string;
  @Column('text') role!: string;
  @Column('smallint', { nullable: true }) tier!: number | null;
  @Column('boolean') origin!: boolean;
}
