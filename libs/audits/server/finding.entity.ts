import type { CalendarDate, FindingState, Severity } from '@firebreak/audits/model';
import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that an audit found, and where it stands. */
@Entity('finding')
export class FindingEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'audit_id' }) auditId!: string;
  @Column('text') code!: string;
  /** As the taxonomy called the code when it was found. */
  @Column('text') title!: string;
  @Column('text') severity!: Severity;
  @Column('text', { name: 'ilo_indicators', array: true }) iloIndicators!: readonly string[];
  /** Evidence of a forced-labour indicator, not only related to one. */
  @Column('boolean', { name: 'proves_indicator' }) provesIndicator!: boolean;
  @Column('text') description!: string;
  @Column('date', { name: 'found_on' }) foundOn!: CalendarDate;
  @Column('date', { name: 'due_on' }) dueOn!: CalendarDate;
  @Column('text', { default: 'open' }) state!: FindingState;
  /** Account that claimed the closure: somebody else verifies it. */
  @Column('uuid', { name: 'claimed_by', nullable: true }) claimedBy!: string | null;
}
