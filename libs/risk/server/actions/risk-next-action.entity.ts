import type { ActionKind, StepFacts } from '@firebreak/risk/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing to do about a supplier, with what it is expected to bring. */
@Entity('risk_next_action')
export class RiskNextActionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'supplier_id' }) supplierId!: string;
  /** 1 is the best for this supplier. */
  @PrimaryColumn('smallint') place!: number;
  @Column('text') kind!: ActionKind;
  /** Id of an event, a site or a supplier below, code of a section; null: the supplier as a whole. */
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('jsonb') facts!: StepFacts;
  /** Points of the supplier's score; below 0 when it falls. */
  @Column('double precision', { name: 'score_change' }) scoreChange!: number;
  @Column('double precision', { name: 'confidence_change' }) confidenceChange!: number;
  @Column('double precision', { name: 'effort_days' }) effortDays!: number;
  /** Somebody is being harmed. */
  @Column('boolean') urgent!: boolean;
}
