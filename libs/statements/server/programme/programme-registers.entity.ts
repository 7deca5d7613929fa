import type { RegisterId } from '@firebreak/statements/model';
import { Column, Entity } from 'typeorm';
import { amount, ProgrammeRowEntity } from './programme-row.entity';

/** A policy of the company, one edition of it. */
@Entity('programme_policy')
export class ProgrammePolicyEntity extends ProgrammeRowEntity {
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') edition!: string;
  @Column('date', { name: 'in_force_on', nullable: true }) inForceOn!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('date', { name: 'reviewed_on', nullable: true }) reviewedOn!: string | null;
  @Column('text') owner!: string;
  @Column('text', { name: 'approved_by' }) approvedBy!: string;
  @Column('text', { array: true }) binds!: readonly string[];
  @Column('text', { array: true }) protections!: readonly string[];
  @Column('text') address!: string;
}

/** How many have acknowledged a policy on a day. */
@Entity('programme_acknowledgement')
export class ProgrammeAcknowledgementEntity extends ProgrammeRowEntity {
  @Column('uuid', { name: 'policy_id' }) policyId!: string;
  @Column('text') audience!: string;
  @Column('date', { name: 'as_of' }) asOf!: string;
  @Column('integer') acknowledged!: number;
  @Column('integer') asked!: number;
}

/** A body or role of the company and what it is responsible for. */
@Entity('programme_role')
export class ProgrammeRoleEntity extends ProgrammeRowEntity {
  @Column('text') name!: string;
  @Column('text', { name: 'responsible_for' }) responsibleFor!: string;
  @Column('text', { name: 'reports_to' }) reportsTo!: string;
  @Column('text') rhythm!: string;
}

/** A training session in numbers. */
@Entity('programme_training')
export class ProgrammeTrainingEntity extends ProgrammeRowEntity {
  @Column('date', { name: 'held_on' }) heldOn!: string;
  @Column('text') topic!: string;
  @Column('text') audience!: string;
  @Column('text') format!: string;
  @Column('numeric', { transformer: amount }) hours!: number;
  @Column('integer') participants!: number;
  @Column('integer', { nullable: true }) invited!: number | null;
  @Column('boolean') mandatory!: boolean;
  @Column('integer', { name: 'supplier_count', nullable: true }) supplierCount!: number | null;
  @Column('uuid', { name: 'supplier_id', nullable: true }) supplierId!: string | null;
}

/** A channel for grievances. */
@Entity('programme_channel')
export class ProgrammeChannelEntity extends ProgrammeRowEntity {
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text', { array: true }) users!: readonly string[];
  @Column('text', { array: true }) languages!: readonly string[];
  @Column('boolean') anonymous!: boolean;
  @Column('text', { name: 'run_by' }) runBy!: string;
  @Column('date', { name: 'open_since' }) openSince!: string;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
}

/** How a channel was used in a time, in numbers. */
@Entity('programme_channel_use')
export class ProgrammeChannelUseEntity extends ProgrammeRowEntity {
  @Column('uuid', { name: 'channel_id' }) channelId!: string;
  @Column('date', { name: 'used_from' }) from!: string;
  @Column('date', { name: 'used_to' }) to!: string;
  @Column('integer') reports!: number;
  @Column('integer', { name: 'forced_labour' }) forcedLabour!: number;
  @Column('integer') closed!: number;
  @Column('integer') remedied!: number;
}

/** A talk with people whom the work is about, or who speak for them. */
@Entity('programme_engagement')
export class ProgrammeEngagementEntity extends ProgrammeRowEntity {
  @Column('date', { name: 'held_on' }) heldOn!: string;
  @Column('text') partner!: string;
  @Column('text', { name: 'with_whom' }) withWhom!: string;
  @Column('text') about!: string;
  @Column('text') outcome!: string;
}

/** How many supplier contracts have a clause on a day. */
@Entity('programme_clause')
export class ProgrammeClauseEntity extends ProgrammeRowEntity {
  @Column('text') clause!: string;
  @Column('date', { name: 'as_of' }) asOf!: string;
  @Column('integer') contracts!: number;
  @Column('integer', { name: 'in_force' }) inForce!: number;
}

/** What workers received to make good a harm, in numbers. */
@Entity('programme_remedy')
export class ProgrammeRemedyEntity extends ProgrammeRowEntity {
  @Column('date', { name: 'given_on' }) givenOn!: string;
  @Column('text') kind!: string;
  @Column('integer') workers!: number;
  @Column('numeric', { transformer: amount, nullable: true }) amount!: number | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('uuid', { name: 'supplier_id', nullable: true }) supplierId!: string | null;
  @Column('text') note!: string;
}

/** The table of each register. */
export const PROGRAMME_ENTITIES = {
  policies: ProgrammePolicyEntity,
  acknowledgements: ProgrammeAcknowledgementEntity,
  roles: ProgrammeRoleEntity,
  training: ProgrammeTrainingEntity,
  channels: ProgrammeChannelEntity,
  'channel-use': ProgrammeChannelUseEntity,
  engagements: ProgrammeEngagementEntity,
  clauses: ProgrammeClauseEntity,
  remedies: ProgrammeRemedyEntity,
} as const satisfies Record<RegisterId, typeof ProgrammeRowEntity>;
