import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who may answer a questionnaire beside the one it was sent to. Gone once they may not any more. */
@Entity('questionnaire_contact')
export class QuestionnaireContactEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text') email!: string;
  /** Of the mails. */
  @Column('text') language!: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
  /** When a mail to this address came back. */
  @Column('timestamptz', { name: 'bounced_at', nullable: true }) bouncedAt!: Date | null;
}
