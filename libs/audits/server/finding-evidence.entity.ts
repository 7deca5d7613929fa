import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that proves that something was done about a finding. */
@Entity('finding_evidence')
export class FindingEvidenceEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** Id of the stored file. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'finding_id' }) findingId!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'added_at', default: () => 'now()' }) addedAt!: Date;
}
