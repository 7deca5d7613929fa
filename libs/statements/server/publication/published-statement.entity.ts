import { newId } from '@firebreak/platform/server';
import type { PublicationState, StatementContent, StatementLanguage } from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A version that is or was out: only what the public may read. */
@Entity('published_statement')
export class PublishedStatementEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'statement_id' }) statementId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('integer', { name: 'version_number' }) versionNumber!: number;
  /** Part of the address, the same for all versions. */
  @Column('text') period!: string;
  @Column('date', { name: 'period_to' }) periodTo!: string;
  @Column('text') language!: StatementLanguage;
  /** The organisation's name. */
  @Column('text') title!: string;
  @Column('text') state!: PublicationState;
  /** Null once it is withdrawn. */
  @Column('jsonb', { nullable: true }) content!: StatementContent | null;
  @Column('text', { name: 'legal_basis' }) legalBasis!: string;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('uuid', { name: 'pdf_file_id', nullable: true }) pdfFileId!: string | null;
  @Column('uuid', { name: 'xlsx_file_id', nullable: true }) xlsxFileId!: string | null;
  @Column('uuid', { name: 'docx_file_id', nullable: true }) docxFileId!: string | null;
  @Column('uuid', { name: 'html_file_id', nullable: true }) htmlFileId!: string | null;
  @Column('uuid', { name: 'json_file_id', nullable: true }) jsonFileId!: string | null;
  @Column('text', { name: 'published_by' }) publishedBy!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'published_at' }) publishedAt!: Date;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { default: '' }) reason!: string;
}
