import type { SupplierClaim } from '@firebreak/supply-chain/model';
import { FIREBREAK_BASELINE, FIREBREAK_HOMEWORK, FIREBREAK_QUICK_CHECK } from './template-languages';
import type { Answers } from './response';

/** Templates in which these questions mean what they mean here. */
const KNOWN = [FIREBREAK_BASELINE, FIREBREAK_QUICK_CHECK, FIREBREAK_HOMEWORK];

/**
 * What a supplier's answers say about how it works with others, to hold against what is known: from I05 (is work
 * subcontracted), D01 (a labour provider on site), B03 (share of agency workers) and HW01 (work in people's homes).
 * "Do not know" says nothing.
 *
 * @param template code of the template that was answered, or of the main one where modules were asked with it
 */
export function subcontractingClaims(
  template: string,
  answers: Answers,
): Partial<Record<SupplierClaim, boolean>> {
  if (!KNOWN.includes(template)) return {};
  const subcontractors = subcontractorsSaid(answers['I05']);
  const labourProviders = labourProvidersSaid(answers);
  const homeworkers = answers['HW01'];
  return {
    ...(subcontractors !== null && { 'uses-subcontractors': subcontractors }),
    ...(labourProviders !== null && { 'uses-labour-providers': labourProviders }),
    ...((homeworkers === 'yes' || homeworkers === 'no') && { 'uses-homeworkers': homeworkers === 'yes' }),
  };
}

function subcontractorsSaid(answer: unknown): boolean | null {
  if (answer === 'no') return false;
  return answer === 'approved' || answer === 'unapproved' ? true : null;
}

/** A share above 0 is a yes whatever else was chosen; a no takes both answers. */
function labourProvidersSaid({ B03: share, D01: ways }: Answers): boolean | null {
  const onSite = Array.isArray(ways) ? ways.includes('onsite') : null;
  if (onSite || (typeof share === 'number' && share > 0)) return true;
  return onSite === false && share === 0 ? false : null;
}
