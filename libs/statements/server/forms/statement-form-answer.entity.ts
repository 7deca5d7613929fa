import { Column, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** What a person put into one part of a field of an official form. */
@Entity('statement_form_answer')
export class StatementFormAnswerEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'statement_id' }) statementId!: string;
  /** Id of the criterion that is the field. */
  @PrimaryColumn('text') criterion!: string;
  @PrimaryColumn('text') part!: string;
  @Column('text') text!: string;
  /** Options of the form; with an empty text and none the data fills the part again. */
  @Column('text', { array: true }) chosen!: string[];
  @Column('integer', { default: 1 }) version = 1;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
}
