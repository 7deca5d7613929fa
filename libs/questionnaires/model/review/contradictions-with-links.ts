import type { Answers } from '../response';
import { answerAt } from '../response';
import { subcontractingClaims } from '../subcontracting-claims';
import type { Compared, Contradiction, SaidThere } from './contradiction';

function saidAt(answers: Answers, keys: readonly string[]): SaidThere[] {
  return keys.flatMap((question) => {
    const value = answerAt(answers, question);
    return value === undefined ? [] : [{ question, value }];
  });
}

/**
 * "No subcontractors", "no labour providers", but the chain on record has some.
 * @param template code of the main template
 */
export function contradictionsWithLinks(
  { answers, known }: Compared,
  template: string,
): readonly Contradiction[] {
  const claims = subcontractingClaims(template, answers);
  const sides = [
    { denied: claims['uses-subcontractors'], rule: 'subcontractors', keys: ['I05'], suppliers: known.subcontractors },
    { denied: claims['uses-labour-providers'], rule: 'labour-providers', keys: ['B03', 'D01'], suppliers: known.labourProviders },
  ] as const; // prettier-ignore
  return sides.flatMap(({ denied, rule, keys, suppliers }): Contradiction[] =>
    denied === false && suppliers.length > 0
      ? [{ key: rule, rule, said: saidAt(answers, keys), against: { source: 'links', suppliers } }]
      : [],
  );
}
