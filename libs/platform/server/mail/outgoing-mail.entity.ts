import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../database/new-id';

/** A mail that waits to be handed over. Deleted then. */
@Entity('outgoing_mail')
export class OutgoingMailEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id: string = newId();
  @Column('text') recipient!: string;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) html!: string | null;
  @Column('text', { nullable: true }) language!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
