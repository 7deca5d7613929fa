import { newId } from '@firebreak/platform/server';
import type { SignalFacts, SignalRule, SignalState } from '@firebreak/supply-chain/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question that the data raises about a supplier; a person decides what it means. */
@Entity('signal')
export class SignalEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text') rule!: SignalRule;
  @Column('uuid', { name: 'supplier_id' }) supplierId!: string;
  /** Tells signals of one rule and supplier apart. */
  @Column({ type: 'text', collation: 'C' }) subject!: string;
  @Column('text', { default: 'new' }) state!: SignalState;
  /** Which of the rule's sentences explains it. */
  @Column('text') explanation!: string;
  @Column('jsonb') facts!: SignalFacts;
  /** > 0, in the rule's own unit. */
  @Column('double precision') measure!: number;
  @Column('double precision', { name: 'dismissed_measure', nullable: true }) dismissedMeasure!: number | null;
  /** 0 to 1. */
  @Column('double precision') seriousness!: number;
  @Column('timestamptz', { name: 'first_seen_at' }) firstSeenAt!: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt!: Date;
  /** Calendar date; given exactly while it is confirmed. */
  @Column('date', { name: 'confirmed_on', nullable: true }) confirmedOn!: string | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt!: Date | null;
  /** The person's name at the time. */
  @Column('text', { name: 'reviewed_by', nullable: true }) reviewedBy!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** The supplier has answered and nobody has decided since. */
  @Column('boolean', { name: 'reply_unread', default: false }) replyUnread!: boolean;
}
