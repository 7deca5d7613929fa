import { newId } from '@firebreak/platform/server';
import type {
  DossierCustody,
  DossierDiligence,
  DossierKind,
  DossierProduct,
  DossierRequest,
  DossierState,
  PointAnswer,
  StatementLanguage,
} from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** An answer to an authority about one product and its chain. */
@Entity('dossier')
export class DossierEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text') kind!: DossierKind;
  @Column('text', { default: 'en' }) language!: StatementLanguage;
  @Column('text', { default: 'open' }) state!: DossierState;
  @Column('jsonb') product!: DossierProduct;
  @Column('jsonb') request!: DossierRequest;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('text', { default: '' }) summary!: string;
  @Column('jsonb') custody!: Omit<DossierCustody, 'parties'>;
  @Column('jsonb') answers!: readonly PointAnswer[];
  /** As it was when it was taken. */
  @Column('jsonb') diligence!: DossierDiligence;
  @Column('integer', { default: 1 }) version!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
}
