import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which edition of a dataset a company's scores are made from. Without a row the newest is followed. */
@Entity('risk_edition_choice')
export class EditionChoiceEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('text') dataset!: string;
  /** The edition pinned; null: the newest is followed again. */
  @Column('text', { name: 'edition_id', nullable: true }) editionId!: string | null;
  @Column('text') reason!: string;
  /** Account of the person; null for a tool. */
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decided_by_name' }) decidedByName!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
}
