import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the supplier wrote about one point of the result. */
@Entity('questionnaire_reply')
export class ReplyEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('text') point!: string;
  @Column('text') reply!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  /** When people of the buyer were told of it; null until then. */
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt!: Date | null;
}
