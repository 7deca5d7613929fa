import { newId } from '@firebreak/platform/server';
import type { BoardSummaryContent } from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Two pages for the board as of one day. Its content is never updated. */
@Entity('board_summary')
export class BoardSummaryEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('jsonb') content!: BoardSummaryContent;
  /** SHA-256 in hex. */
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  /** The run that makes or made its file. */
  @Column('uuid', { name: 'job_run_id', nullable: true }) jobRunId!: string | null;
  @Column('uuid', { name: 'file_id', nullable: true }) fileId!: string | null;
  @Column('text', { name: 'file_name', nullable: true }) fileName!: string | null;
  /** PostgreSQL's bigint arrives as text. */
  @Column('bigint', {
    nullable: true,
    transformer: {
      to: (bytes: number | null) => bytes,
      from: (text: string | null) => (text === null ? null : Number(text)),
    },
  })
  bytes!: number | null;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
