import { newId } from '@firebreak/platform/server';
import type { HomepageResult, Unreachable } from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One look at the company's homepage, and whether a link to the statement's public page stood there. */
@Entity('homepage_check')
export class HomepageCheckEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'statement_id' }) statementId!: string;
  @Column('text') homepage!: string;
  @Column('text') result!: HomepageResult;
  /** Why there was no page. */
  @Column('text', { nullable: true }) reason!: Unreachable | null;
  @Column('text', { name: 'checked_by' }) checkedBy!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'checked_at' }) checkedAt!: Date;
}
