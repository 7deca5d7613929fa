import type { QuoteAnchor, SectionKind } from '@firebreak/statements/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody wrote about a section, or in reply. */
@Entity('statement_comment')
export class StatementCommentEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** In the order of writing. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'statement_id' }) statementId!: string;
  /** The comment that began the thread; its own id for that one. */
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('text') section!: SectionKind;
  @Column('jsonb', { nullable: true }) anchor!: QuoteAnchor | null;
  /** Empty once it is deleted. */
  @Column('text') text!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('text', { name: 'author_name' }) authorName!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt!: Date | null;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt!: Date | null;
  @Column('text', { name: 'resolved_by', nullable: true }) resolvedBy!: string | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}
