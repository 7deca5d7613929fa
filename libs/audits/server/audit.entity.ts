import type { AuditKind, CalendarDate } from '@firebreak/audits/model';
import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One audit of a supplier or of one of its sites. */
@Entity('audit')
export class AuditEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  /** Null: the supplier as a whole. */
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('text') kind!: AuditKind;
  @Column('text') auditor!: string;
  @Column('text') scheme!: string;
  @Column('date', { name: 'audited_on' }) auditedOn!: CalendarDate;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) recordedAt!: Date;
}
