import type {
  Amount,
  GroupPosition,
  LawFacts,
  LegalNature,
  PeopleCount,
  Place,
} from '@firebreak/statements/model';
import { Column, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** What a company said of itself to find out which laws apply to it. */
@Entity('company_law_facts')
export class CompanyLawFactsEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @Column('text', { nullable: true }) form!: LegalNature | null;
  @Column('text', { name: 'group_position', nullable: true }) groupPosition!: GroupPosition | null;
  @Column('boolean', { name: 'counts_subsidiaries', nullable: true }) countsSubsidiaries!: boolean | null;
  @Column('date', { name: 'year_end', nullable: true }) yearEnd!: string | null;
  @Column('text', { array: true }) sectors!: readonly string[];
  @Column('jsonb') places!: readonly Place[];
  /** Each in the currency in which it was given; never converted. */
  @Column('jsonb') amounts!: readonly Amount[];
  @Column('jsonb') people!: readonly PeopleCount[];
  @Column('jsonb') answers!: LawFacts['answers'];
  @Column('integer', { default: 1 }) version!: number;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
}
