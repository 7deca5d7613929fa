import { newId } from '@firebreak/platform/server';
import type { EvidenceState, ScanState } from '@firebreak/questionnaires/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A document that the respondent attached to one answer. */
@Entity('questionnaire_evidence')
export class QuestionnaireEvidenceEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('text') question!: string;
  /** In the platform's file store. */
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('integer', { name: 'size_in_bytes' }) sizeInBytes!: number;
  @Column('text', { default: 'offered' }) state!: EvidenceState;
  /** `refused`: the file is gone. */
  @Column('text', { default: 'not-scanned' }) scan!: ScanState;
  @Column('text', { nullable: true }) reason!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'uploaded_at' }) uploadedAt!: Date;
}
