import { partsOf, type FindTemplate, type SentParts } from '@firebreak/questionnaires/model';

/** "Forced labour risk questionnaire + Homework", in the templates' own language. @throws Problem template-not-found */
export function partTitles(parts: SentParts, find: FindTemplate): string {
  return partsOf(parts, find)
    .map(({ title }) => title)
    .join(' + ');
}
