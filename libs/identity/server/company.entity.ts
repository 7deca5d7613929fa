import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A company that uses the product. */
@Entity('company')
export class CompanyEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @Column('text') name!: string;
  /** ISO 3166-1 alpha-2; null until somebody says. */
  @Column('text', { nullable: true }) country!: string | null;
  /** Filled with invented data to look around in. */
  @Column('boolean', { default: false }) demo!: boolean;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
