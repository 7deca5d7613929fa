import { newId } from '@firebreak/platform/server';
import type { LinkKind, Visibility } from '@firebreak/supply-chain/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Whom the own company buys from, as its people list it for customers; or, with a parent, received from that party. */
@Entity('disclosed_party')
export class DisclosedPartyEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  /** The party whose supplier it is; null: the own company's. */
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  /** Null: kept back by the supplier who listed it. */
  @Column('text', { nullable: true }) name!: string | null;
  /** Null: received only as a number. */
  @Column({ type: 'text', nullable: true, collation: 'C' }) country!: string | null;
  /** How many companies the row stands for: 1, or the number that was received. */
  @Column('integer', { default: 1 }) parties!: number;
  /** Tiers below the parent; more than 1 where those between are only a number. */
  @Column('smallint', { default: 1 }) steps!: number;
  @Column('text', { nullable: true }) region!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text') kind!: LinkKind;
  @Column('text', { nullable: true }) good!: string | null;
  @Column({ type: 'text', nullable: true, collation: 'C' }) hs!: string | null;
  @Column({ type: 'text', nullable: true, collation: 'C' }) isic!: string | null;
  /** 0 to 1; null: not said. */
  @Column('double precision', { nullable: true }) share!: number | null;
  @Column('date', { nullable: true }) since!: string | null;
  /** To pass the request on to; shown to no customer. */
  @Column('text', { nullable: true }) email!: string | null;
  /** The most that a customer may be shown of it. */
  @Column('text', { name: 'most_shown', default: 'name' }) mostShown!: Visibility;
  /** The request that it was received by; null for an own row. */
  @Column('uuid', { name: 'source_request_id', nullable: true }) sourceRequestId!: string | null;
  @Column({ type: 'text', name: 'source_key', nullable: true, collation: 'C' }) sourceKey!: string | null;
  @Column('integer') version!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' }) savedAt!: Date;
}
