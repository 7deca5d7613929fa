import type { SectionText, VersionCause } from '@firebreak/statements/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text that a section had, once a newer one replaced it. Never changes. */
@Entity('statement_section_version')
export class StatementSectionVersionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'section_id' }) sectionId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') text!: SectionText;
  @Column('boolean') edited!: boolean;
  @Column('text') cause!: VersionCause;
  @Column('integer', { name: 'restored_from', nullable: true }) restoredFrom!: number | null;
  @Column('text', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}
