import type { TextState } from '@firebreak/questionnaires/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a company decided about one text of a template's translation. */
@Entity('translated_text')
export class TranslatedTextEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('text', { name: 'template_code' }) templateCode!: string;
  @PrimaryColumn('text', { name: 'template_version' }) templateVersion!: string;
  @PrimaryColumn('text') language!: string;
  /** Where it stands in the template: `questions.D04.options.yes`. */
  @PrimaryColumn('text') path!: string;
  @Column('text') state!: TextState;
  /** The company's own wording; null unless corrected. */
  @Column('text', { nullable: true }) text!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt!: Date;
}
