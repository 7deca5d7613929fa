import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A company whose questionnaire was linked to the vault. */
@Entity('vault_customer')
export class VaultCustomerEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  /** Only the jobs that carry something over follow this. */
  @Column('uuid', { name: 'buyer_company_id' }) buyerCompanyId!: string;
  @Column('text') name!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
