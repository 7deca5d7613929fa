import { newId } from '@firebreak/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named person's word that a translation may be used. Never updated: a later review is a new row. */
@Entity('translation_sign_off')
export class TranslationSignOffEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('text', { name: 'template_code' }) templateCode!: string;
  @Column('text', { name: 'template_version' }) templateVersion!: string;
  @Column('text') language!: string;
  @Column('text') reviewer!: string;
  @Column('text', { nullable: true }) note!: string | null;
  /** The corrected wordings as they stood, by path: questionnaires sent from then on use them. */
  @Column('jsonb') corrections!: Readonly<Record<string, string>>;
  @Column('integer') accepted!: number;
  @Column('integer') corrected!: number;
  /** Texts that the template has. */
  @Column('integer') texts!: number;
  @Column('timestamptz', { name: 'reviewed_at' }) reviewedAt!: Date;
}
