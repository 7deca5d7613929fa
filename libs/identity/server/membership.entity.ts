import type { Role } from '@firebreak/identity/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A person's role in a company. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') role!: Role;
  @CreateDateColumn({ type: 'timestamptz', name: 'joined_at' }) joinedAt!: Date;
}
