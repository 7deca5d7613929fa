import type { Template } from '@firebreak/questionnaires/model';
import type { OwnTranslations } from '@firebreak/questionnaires/model/builder';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published version; the database refuses any change of it. */
@Entity('custom_template_version')
export class CustomTemplateVersionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'template_id' }) templateId!: string;
  @PrimaryColumn('integer') number!: number;
  /** Its `translatedTo` lists the languages that are complete. */
  @Column('jsonb') content!: Template;
  /** All of them, unfinished ones too: the next draft goes on with them. */
  @Column('jsonb') translations!: OwnTranslations;
  /** What is new in it. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('text', { name: 'published_by' }) publishedBy!: string;
}
