import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** A view of the supplier list that a person keeps, and may share with colleagues. */
@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  /** Only this person may change it. */
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  /** The person's name when it was saved, for colleagues. */
  @Column('text', { name: 'saved_by' }) savedBy!: string;
  @Column('text') name!: string;
  /** As savedViewParams leaves it. */
  @Column('jsonb') params!: Readonly<Record<string, string>>;
  @Column('boolean', { default: false }) shared!: boolean;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
}
