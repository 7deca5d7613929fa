import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A kept file: what it is. Its bytes are in the object store under `storageKey`. Never updated. */
@Entity('stored_file')
export class StoredFileEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** As the sender named it, made harmless. */
  @Column('text') name!: string;
  /** As found in the bytes, not as claimed. */
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('integer', { name: 'size_in_bytes' }) sizeInBytes!: number;
  /** Hexadecimal. */
  @Column('text') sha256!: string;
  @Column('text', { name: 'storage_key' }) storageKey!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
