import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody whom a comment calls. */
@Entity('statement_mention')
export class StatementMentionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'comment_id' }) commentId!: string;
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt!: Date | null;
}
