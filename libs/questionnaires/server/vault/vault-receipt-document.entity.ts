import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document of a received copy, as a file of the customer's own. */
@Entity('vault_receipt_document')
export class VaultReceiptDocumentEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'receipt_id' }) receiptId!: string;
  @Column('text') question!: string;
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @Column('text') name!: string;
  @Column('integer', { name: 'size_in_bytes' }) sizeInBytes!: number;
  /** Of the bytes that arrived; hexadecimal. */
  @Column('text') sha256!: string;
  /** Documents of the questionnaire that were attached with these bytes, each a file of its own. */
  @Column('uuid', { name: 'evidence_ids', array: true, default: [] }) evidenceIds!: string[];
}
