import { FIREBREAK_BASELINE, FIREBREAK_HOMEWORK, FIREBREAK_QUICK_CHECK } from '../template-languages';
import type { Compared, Contradiction } from './contradiction';
import { contradictionsInside } from './contradictions-inside';
import { contradictionsWithFindings } from './contradictions-with-findings';
import { contradictionsWithLinks } from './contradictions-with-links';
import { contradictionsWithSites } from './contradictions-with-sites';

/** Templates in which the questions that the rules name mean what they mean here. */
const KNOWN = [FIREBREAK_BASELINE, FIREBREAK_QUICK_CHECK, FIREBREAK_HOMEWORK];

/**
 * What in the answers does not go together with what is on record of the supplier, or with other answers. A rule says
 * nothing where one of its two sides is not known. None of it is proof: both sides can be wrong, and a person decides.
 *
 * @param template code of the template that was answered, or of the main one where modules were asked with it
 */
export function contradictionsOf(template: string, compared: Compared): readonly Contradiction[] {
  if (!KNOWN.includes(template)) return [];
  return [
    ...contradictionsWithSites(compared),
    ...contradictionsWithLinks(compared, template),
    ...contradictionsWithFindings(compared),
    ...contradictionsInside(compared.answers),
  ];
}

/** Both sides in one line: a decision holds as long as this stays the same. */
export function sidesOf({ said, against }: Contradiction): string {
  return JSON.stringify([said, against]);
}
