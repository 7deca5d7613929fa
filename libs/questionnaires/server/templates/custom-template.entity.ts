import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A questionnaire template that a company made itself. */
@Entity('custom_template')
export class CustomTemplateEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  /** Never changes: what was sent names it. */
  @Column('text') code!: string;
  /** Of the newest version or, before the first, of the draft. */
  @Column('text') title!: string;
  /** No longer offered from then on; null while it is. */
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt!: Date | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
