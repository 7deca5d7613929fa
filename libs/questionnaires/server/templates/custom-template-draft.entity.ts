import type { Template } from '@firebreak/questionnaires/model';
import type { OwnTranslations } from '@firebreak/questionnaires/model/builder';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is being worked on for a template's next version; one at most. */
@Entity('custom_template_draft')
export class CustomTemplateDraftEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'template_id' }) templateId!: string;
  @Column('jsonb') content!: Template;
  @Column('jsonb') translations!: OwnTranslations;
  /** Counts up with every save. */
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  /** Name of the person. */
  @Column('text', { name: 'changed_by' }) changedBy!: string;
}
