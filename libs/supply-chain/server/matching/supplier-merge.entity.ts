import type { MergeKind } from '@firebreak/supply-chain/model';
import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { MovedRecords } from './moved-records.query';

/** A merge or split, with what it takes to undo it. */
@Entity('supplier_merge')
export class SupplierMergeEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text') kind!: MergeKind;
  @Column('uuid', { name: 'kept_id' }) keptId!: string;
  @Column('text', { name: 'kept_name' }) keptName!: string;
  /** The site that stayed, where sites were merged. */
  @Column('uuid', { name: 'kept_site_id', nullable: true }) keptSiteId!: string | null;
  @Column('uuid', { name: 'other_id' }) otherId!: string;
  @Column('text', { name: 'other_name' }) otherName!: string;
  /** The merge of suppliers in which these sites were merged too. */
  @Column('uuid', { name: 'part_of', nullable: true }) partOf!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') moved!: MovedRecords;
  @CreateDateColumn({ type: 'timestamptz', name: 'made_at' }) madeAt!: Date;
  @Column('text', { name: 'made_by_name' }) madeByName!: string;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
  @Column('text', { name: 'undone_by_name', nullable: true }) undoneByName!: string | null;
}
