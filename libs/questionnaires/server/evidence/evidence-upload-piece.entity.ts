import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bytes of an upload that is under way. */
@Entity('evidence_upload_piece')
export class EvidenceUploadPieceEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'upload_id' }) uploadId!: string;
  @PrimaryColumn('integer', { name: 'start_at' }) startAt!: number;
  @Column('bytea') content!: Buffer;
}
