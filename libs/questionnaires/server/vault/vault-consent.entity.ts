import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That one customer may have one group of answers, from when to when. Given again, it is a new row. */
@Entity('vault_consent')
export class VaultConsentEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'customer_id' }) customerId!: string;
  @Column('text', { name: 'question_group' }) group!: string;
  @Column('text', { name: 'given_by' }) givenBy!: string;
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
  @Column('text', { name: 'withdrawn_by', nullable: true }) withdrawnBy!: string | null;
  /** When the customer was told of the withdrawal; null where it had nothing under it. */
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt!: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
}
