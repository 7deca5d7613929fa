import {
  isStatementLanguage,
  LEGAL_FORMS,
  type CoveredEntity,
  type StartStatement,
  type StatementLanguage,
} from '@firebreak/statements/model';
import { toOrganisation, type OrganisationDraft } from '../workspace/details-draft';

/** What the wizard has so far. */
export interface StartDraft {
  readonly frameworkIds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly language: StatementLanguage;
  readonly organisation: OrganisationDraft;
}

/** The last calendar year that has ended: right for many, and easily changed. */
export function emptyStart(today: string, language: StatementLanguage): StartDraft {
  const year = Number(today.slice(0, 4)) - 1;
  return {
    frameworkIds: [],
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    language,
    organisation: {
      name: '',
      legalForm: 'company',
      business: '',
      headquarters: '',
      employees: '',
      entities: [],
    },
  };
}

/** A draft that a reload interrupted; null for anything else. */
export function parseStart(stored: string | null): StartDraft | null {
  try {
    const found: unknown = JSON.parse(stored ?? 'null');
    return isStart(found) ? found : null;
  } catch {
    return null;
  }
}

function isStart(found: unknown): found is StartDraft {
  if (typeof found !== 'object' || found === null) return false;
  // Every member is checked before it is used.
  const { frameworkIds, from, to, language, organisation } = found as Record<string, unknown>;
  if (![from, to].every((text) => typeof text === 'string') || !isStatementLanguage(language)) return false;
  if (!Array.isArray(frameworkIds) || !frameworkIds.every((id) => typeof id === 'string')) return false;
  if (typeof organisation !== 'object' || organisation === null) return false;
  const fields = organisation as Record<string, unknown>;
  const names = ['name', 'business', 'headquarters', 'employees'];
  return (
    names.every((name) => typeof fields[name] === 'string') &&
    Array.isArray(fields['entities']) &&
    fields['entities'].every(isEntity) &&
    LEGAL_FORMS.some((form) => form === fields['legalForm'])
  );
}

function isEntity(found: unknown): found is CoveredEntity {
  if (typeof found !== 'object' || found === null) return false;
  const { name, country, reports } = found as Record<string, unknown>;
  return typeof name === 'string' && typeof country === 'string' && typeof reports === 'boolean';
}

export function toStart({ frameworkIds, from, to, language, organisation }: StartDraft): StartStatement {
  return { frameworkIds, language, period: { from, to }, organisation: toOrganisation(organisation) };
}
