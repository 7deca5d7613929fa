import { newId } from '@firebreak/platform/server';
import type { Verdict } from '@firebreak/statements/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person decided about one result of the checker. */
@Entity('statement_decision')
export class StatementDecisionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'statement_id' }) statementId!: string;
  @Column('text') subject!: string;
  @Column('text') verdict!: Verdict;
  @Column('text') reason!: string;
  @Column('text') evidence!: string;
  @Column('text', { name: 'decided_by' }) decidedBy!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
}
