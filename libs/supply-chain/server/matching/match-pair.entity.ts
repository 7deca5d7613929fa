import type { PairPart, PairState } from '@firebreak/supply-chain/model';
import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Two suppliers that resemble each other, and what was decided about them. */
@Entity('match_pair')
export class MatchPairEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  /** The smaller of the two ids. */
  @Column('uuid', { name: 'left_id' }) leftId!: string;
  @Column('uuid', { name: 'right_id' }) rightId!: string;
  /** 0 to 1. */
  @Column('double precision') score!: number;
  @Column('jsonb') parts!: PairPart[];
  @Column('text', { default: 'open' }) state!: PairState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decided_by_name', nullable: true }) decidedByName!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'found_at' }) foundAt!: Date;
}
