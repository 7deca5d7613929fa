import type { SectionText } from '@firebreak/statements/model';
import type { EntityManager } from 'typeorm';
import type { StatementSectionEntity } from '../statement-section.entity';
import type { StatementSuggestionEntity } from './statement-suggestion.entity';

/**
 * The texts that suggestions were made on: present ones, and those of the history.
 * @returns the text for each of the suggestions
 */
export async function findMadeOn(
  tx: EntityManager,
  sections: readonly StatementSectionEntity[],
  suggestions: readonly StatementSuggestionEntity[],
): Promise<(suggestion: StatementSuggestionEntity) => SectionText> {
  const key = (sectionId: string, version: number) => `${sectionId} ${version}`;
  const texts = new Map(sections.map(({ id, version, text }) => [key(id, version), text]));
  const past = suggestions.filter(({ sectionId, onVersion }) => !texts.has(key(sectionId, onVersion)));
  if (past.length > 0) {
    const found = await tx.query<{ sectionId: string; version: number; text: SectionText }[]>(
      `SELECT section_id AS "sectionId", version, text FROM statement_section_version
       WHERE (section_id, version) IN (SELECT * FROM unnest($1::uuid[], $2::integer[]))`,
      [past.map(({ sectionId }) => sectionId), past.map(({ onVersion }) => onVersion)],
    );
    for (const { sectionId, version, text } of found) texts.set(key(sectionId, version), text);
  }
  return ({ sectionId, onVersion }) => texts.get(key(sectionId, onVersion)) ?? '';
}
