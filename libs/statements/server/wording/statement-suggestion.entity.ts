import { newId } from '@firebreak/platform/server';
import type { SectionText, SuggestionScope, SuggestionState } from '@firebreak/statements/model';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Another wording that somebody proposed, and what became of it. */
@Entity('statement_suggestion')
export class StatementSuggestionEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id = newId();
  @Column('uuid', { name: 'section_id' }) sectionId!: string;
  @Column('text') scope!: SuggestionScope;
  @Column('text') original!: SectionText;
  @Column('text') proposed!: SectionText;
  @Column('integer') position!: number;
  @Column('integer', { name: 'on_version' }) onVersion!: number;
  @Column('text') reason!: string;
  @Column('text', { default: 'open' }) state: SuggestionState = 'open';
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column('text', { name: 'proposer_name' }) proposerName!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'proposed_at' }) proposedAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null = null;
  @Column('text', { name: 'decider_name', nullable: true }) deciderName: string | null = null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null = null;
  /** Why it was refused. */
  @Column('text', { default: '' }) answer = '';
  @Column('integer', { name: 'became_version', nullable: true }) becameVersion: number | null = null;
  /** When those who decide were told that it is there; once decided, when its author was told what became of it. */
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt: Date | null = null;
}
