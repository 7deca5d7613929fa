import { FINDING_STATES, type FindingState } from './finding-state';
import { SEVERITIES, type Severity } from './finding-taxonomy';

/** What narrows the list of findings; absent or empty means all, and filters add up. */
export interface FindingFilter {
  readonly supplierId?: string;
  readonly state?: readonly FindingState[];
  readonly severity?: readonly Severity[];
  /** Only what is past its deadline. */
  readonly overdue?: boolean;
  /** Words that must all occur in code, title, description or the supplier's name. */
  readonly q?: string;
}

export interface FindingListQuery extends FindingFilter {
  readonly cursor?: string;
  /** 1 to 200; default 50. */
  readonly limit?: number;
}

/** How many findings each choice of the filter has: of the whole company, or of one supplier. */
export interface FindingCounts {
  readonly total: number;
  readonly overdue: number;
  readonly byState: Readonly<Record<FindingState, number>>;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

type QueryValue = string | readonly string[] | null | undefined;

/**
 * Reads the filter from query parameters (`state=open,disputed&overdue=true`).
 * Values that cannot be meant are dropped: an old link still opens.
 */
export function parseFindingFilter(params: Readonly<Record<string, QueryValue>>): FindingFilter {
  const q = first(params['q'])?.trim().slice(0, 200);
  const supplierId = first(params['supplierId']);
  const state = listed(params['state'], FINDING_STATES);
  const severity = listed(params['severity'], SEVERITIES);
  return {
    ...(q ? { q } : {}),
    ...(supplierId ? { supplierId } : {}),
    ...(state.length > 0 ? { state } : {}),
    ...(severity.length > 0 ? { severity } : {}),
    ...(first(params['overdue']) === 'true' ? { overdue: true } : {}),
  };
}

/** The filter as query parameters, without empty ones: the reverse of parseFindingFilter. */
export function findingFilterParams(filter: FindingFilter): Record<string, string> {
  const { q, supplierId, state, severity, overdue } = filter;
  return {
    ...(q ? { q } : {}),
    ...(supplierId ? { supplierId } : {}),
    ...(state?.length ? { state: state.join(',') } : {}),
    ...(severity?.length ? { severity: severity.join(',') } : {}),
    ...(overdue ? { overdue: 'true' } : {}),
  };
}

function first(value: QueryValue): string | undefined {
  return (typeof value === 'string' ? value : value?.[0]) ?? undefined;
}

function listed<T extends string>(value: QueryValue, allowed: readonly T[]): T[] {
  const texts = typeof value === 'string' ? [value] : (value ?? []);
  const parts = texts.flatMap((text) => text.split(','));
  return allowed.filter((candidate) => parts.includes(candidate));
}
