import taxonomy from './finding-taxonomy.json' with { type: 'json' };

/** How bad a finding is, worst first. */
export const SEVERITIES = ['critical', 'major', 'minor', 'observation'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One of the ILO's eleven indicators of forced labour, `ILO-01` to `ILO-11`. */
export interface IloIndicator {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

export interface SeverityLevel {
  readonly id: Severity;
  readonly meaning: string;
  /** Days from the day of the finding to its remedy, where the code does not say otherwise. */
  readonly remediationDays: number;
}

export interface FindingCategory {
  readonly id: string;
  readonly title: string;
}

/** What an auditor can find, in general; a finding on record points at one of these by its code. */
export interface FindingType {
  readonly code: string;
  readonly category: string;
  readonly title: string;
  readonly description: string | null;
  /** The severity proposed to the auditor, who may choose another. */
  readonly severity: Severity;
  readonly remediationDays: number;
  /** People must be made safe at once, before any root cause is known. */
  readonly immediateContainment: boolean;
  /** ILO indicators that this finding has to do with; not yet that it proves one. */
  readonly iloIndicators: readonly string[];
  /** What a verifier asks to see before agreeing that it is remedied. */
  readonly closureEvidence: string;
}

/** The whole taxonomy of findings: our own work, versioned. */
export interface FindingTaxonomy {
  readonly version: string;
  readonly licence: string;
  readonly severities: readonly SeverityLevel[];
  readonly categories: readonly FindingCategory[];
  readonly indicators: readonly IloIndicator[];
  readonly findings: readonly FindingType[];
}

/** JSON knows no unions; finding-taxonomy.spec.ts checks that the data keeps to them. */
export const FINDING_TAXONOMY = taxonomy as FindingTaxonomy;

/** The taxonomy's entry for a code such as `DOC-01`; undefined when there is none. */
export function findingType(code: string): FindingType | undefined {
  return FINDING_TAXONOMY.findings.find((type) => type.code === code);
}

/** @returns 0 for the worst severity, 3 for an observation */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/**
 * Whether a finding is evidence of an ILO forced-labour indicator (.80 in scoring-method section 4),
 * rather than of a weakness around one. A missing locker for documents has to do with "retention
 * of identity documents" without proving it; a passport in the employer's safe proves it.
 * Lowering the severity of a code that proves an indicator does not make it prove less.
 */
export function provesForcedLabourIndicator(type: FindingType, severity: Severity): boolean {
  return type.iloIndicators.length > 0 && (type.severity === 'critical' || severity === 'critical');
}

/**
 * Entries whose code, title, description or category contain every word of the text, best match first:
 * code, then beginning of the title, then anywhere; within those worst severity first, then by code.
 */
export function searchFindingTypes(taxonomy: FindingTaxonomy, text: string): FindingType[] {
  const words = text.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  const categories = new Map(taxonomy.categories.map(({ id, title }) => [id, title]));
  const haystack = (type: FindingType) =>
    [type.code, type.title, type.description ?? '', categories.get(type.category) ?? '']
      .join(' ')
      .toLocaleLowerCase('en');
  const closeness = (type: FindingType) => {
    const query = words.join(' ');
    if (type.code.toLocaleLowerCase('en').startsWith(query)) return 0;
    return type.title.toLocaleLowerCase('en').startsWith(query) ? 1 : 2;
  };
  return taxonomy.findings
    .filter((type) => words.every((word) => haystack(type).includes(word)))
    .map((type) => ({ type, closeness: closeness(type) }))
    .sort(
      (a, b) =>
        a.closeness - b.closeness ||
        severityRank(a.type.severity) - severityRank(b.type.severity) ||
        a.type.code.localeCompare(b.type.code, 'en'),
    )
    .map(({ type }) => type);
}
