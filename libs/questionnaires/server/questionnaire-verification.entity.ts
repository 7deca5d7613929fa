import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** An answer that an audit confirmed on site, as the reviewer noted it. */
@Entity('questionnaire_verification')
export class QuestionnaireVerificationEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @PrimaryColumn('text') question!: string;
  /** Which audit, when, by whom. */
  @Column('text') source!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'verified_at' }) verifiedAt!: Date;
}
