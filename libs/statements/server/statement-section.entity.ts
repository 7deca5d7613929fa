import { newId } from '@firebreak/platform/server';
import type { SectionKind, SectionText, VersionCause } from '@firebreak/statements/model';
import { Column, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

@Entity('statement_section')
export class StatementSectionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'statement_id' }) statementId!: string;
  @Column('text') kind!: SectionKind;
  @Column('smallint') position!: number;
  @Column('text') text!: SectionText;
  /** Somebody changed the drafted text. */
  @Column('boolean', { default: false }) edited!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  /** Why the text came about. */
  @Column('text', { default: 'drafted' }) cause: VersionCause = 'drafted';
  @Column('integer', { name: 'restored_from', nullable: true }) restoredFrom: number | null = null;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
}
