import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document of the vault; its bytes are a file of this company, also where a customer has the same. */
@Entity('vault_document')
export class VaultDocumentEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text', { name: 'template_code' }) template!: string;
  @Column('text') question!: string;
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('integer', { name: 'size_in_bytes' }) sizeInBytes!: number;
  /** Hexadecimal. */
  @Column('text') sha256!: string;
  /** Last day that it counts; null where it doesn't end. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
  @Column('text', { name: 'source_kind' }) sourceKind!: 'submission' | 'own';
  @Column('text', { name: 'source_customer', nullable: true }) sourceCustomer!: string | null;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
}
