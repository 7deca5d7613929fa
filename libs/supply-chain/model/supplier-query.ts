import {
  HEADLINE_BANDS,
  HeadlineBand,
  LINK_KINDS,
  LinkKind,
  SUPPLIER_STATUSES,
  SupplierStatus,
} from './supplier';
import { readGood } from './good-filter';

/** What narrows the supplier list, the map and the graph alike; absent or empty means all. */
export interface SupplierFilter {
  /** Words that must all occur in name, address or number. */
  readonly q?: string;
  readonly country?: readonly string[];
  /** ISIC divisions (2 digits) or sections (letter). */
  readonly sector?: readonly string[];
  readonly band?: readonly (HeadlineBand | 'unknown')[];
  /** 1 to n; 0 stands for no known tier. */
  readonly tier?: readonly number[];
  readonly status?: readonly SupplierStatus[];
  readonly kind?: readonly LinkKind[];
  /** A good that it makes or supplies: Harmonised System code of 2 to 6 digits, or words of the good's name. */
  readonly good?: string;
  /** With a good: also everybody further up, whose goods go into it. */
  readonly upstream?: boolean;
}

export const SUPPLIER_SORTS = ['name', 'score', 'spend', 'country', 'tier'] as const;
export type SupplierSort = (typeof SUPPLIER_SORTS)[number];

/** `score` ascending, `-score` descending. */
export interface SortOrder {
  readonly by: SupplierSort;
  readonly descending: boolean;
}

export interface SupplierListQuery extends SupplierFilter {
  /** A name of SUPPLIER_SORTS, with a leading `-` for descending. Default: `name`. */
  readonly sort?: string;
  readonly cursor?: string;
  /** 1 to 200; default 50. */
  readonly limit?: number;
  /** Also count all matching suppliers: worth asking for with the first page only. */
  readonly count?: boolean;
}

/** Reads `-score`; null for anything that is not a sort of the list. */
export function parseSort(text: string | null | undefined): SortOrder | null {
  const descending = text?.startsWith('-') ?? false;
  const by = SUPPLIER_SORTS.find((name) => name === (descending ? text?.slice(1) : text));
  return by ? { by, descending } : null;
}

type QueryValue = string | readonly string[] | null | undefined;

function listOf(value: QueryValue): string[] {
  const texts = typeof value === 'string' ? [value] : (value ?? []);
  const parts = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
  return [...new Set(parts)].filter((text) => text !== '');
}

function pick<T extends string>(value: QueryValue, allowed: readonly T[]): T[] | undefined {
  const found = listOf(value);
  const known = allowed.filter((candidate) => found.includes(candidate));
  return known.length > 0 ? known : undefined;
}

function matching(value: QueryValue, pattern: RegExp): string[] | undefined {
  const found = listOf(value)
    .map((text) => text.toUpperCase())
    .filter((text) => pattern.test(text));
  return found.length > 0 ? found : undefined;
}

/**
 * Reads the filter from query parameters (`country=CN,VN&band=high`), in the browser's address and on
 * the server alike. Values that cannot be meant are dropped: an old link still opens.
 */
export function parseSupplierFilter(params: Readonly<Record<string, QueryValue>>): SupplierFilter {
  const q = (typeof params['q'] === 'string' ? params['q'] : '').trim().slice(0, 200);
  const good = (typeof params['good'] === 'string' ? params['good'] : '').trim().slice(0, 100);
  const tiers = matching(params['tier'], /^\d{1,2}$/)?.map(Number);
  return {
    ...(q ? { q } : {}),
    ...(readGood(good) ? { good, ...(params['upstream'] === 'true' ? { upstream: true } : {}) } : {}),
    country: matching(params['country'], /^[A-Z]{2}$/),
    sector: matching(params['sector'], /^([A-U]|\d{2})$/),
    band: pick(params['band'], [...HEADLINE_BANDS, 'unknown']),
    tier: tiers,
    status: pick(params['status'], SUPPLIER_STATUSES),
    kind: pick(params['kind'], LINK_KINDS),
  };
}

/** The filter as query parameters, without empty ones: the reverse of parseSupplierFilter. */
export function supplierFilterParams(filter: SupplierFilter): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [key, value] of Object.entries(filter)) {
    if (Array.isArray(value) && value.length > 0) params[key] = value.join(',');
    else if (typeof value === 'string' && value !== '') params[key] = value;
    else if (value === true) params[key] = 'true';
  }
  return params;
}

/** How many filters are set; the search words count as one. */
export function countFilters(filter: SupplierFilter): number {
  return Object.keys(supplierFilterParams(filter)).length;
}
