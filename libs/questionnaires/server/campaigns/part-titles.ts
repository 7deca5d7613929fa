import { partsOf, type SentParts } from '@firebreak/questionnaires/model';

/** "Forced labour risk questionnaire + Homework", in the templates' own language. @throws Problem template-not-found */
export function partTitles(parts: SentParts): string {
  return partsOf(parts)
    .map(({ title }) => title)
    .join(' + ');
}
