import type { SupplierClaim } from '@firebreak/supply-chain/model';
import { FIREBREAK_BASELINE } from './built-in-templates';
import type { Answers } from './response';

/**
 * What a supplier's answers say about how it works with others, to hold against what is known: from I05 (is work
 * subcontracted), D01 (a labour provider on site) and B03 (share of agency workers). "Do not know" says nothing, and
 * the baseline does not ask about homeworkers.
 *
 * @param template code of the template that was answered: only the baseline's questions are known
 */
export function subcontractingClaims(
  template: string,
  answers: Answers,
): Partial<Record<SupplierClaim, boolean>> {
  if (template !== FIREBREAK_BASELINE) return {};
  const subcontractors = subcontractorsSaid(answers['I05']);
  const labourProviders = labourProvidersSaid(answers);
  return {
    ...(subcontractors !== null && { 'uses-subcontractors': subcontractors }),
    ...(labourProviders !== null && { 'uses-labour-providers': labourProviders }),
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
