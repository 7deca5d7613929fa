import { CheckElement } from '../elements';
import { WarningCode } from '../statement-check';

/**
 * How a quality metric is judged.
 * - `words`: by what the text says. `proof` is what makes it more than a mention: a number or a quoted figure, or words
 *   of the language's list; `apart` lets it stand in another sentence, `places` lets a country's name be the proof.
 * - `fields`: by what is filled in.
 * - `guard`: shown as long as no such warning is found.
 * - `counted`: so many sentences say that something was done, with a number.
 * - `compared`: by what stood in the section last year.
 * - `output`: the files that Firebreak makes fulfil it.
 * - `person`: nothing here can tell.
 */
export type MetricRule =
  | {
      readonly by: 'words';
      readonly proof: 'none' | 'number' | 'words';
      readonly apart?: boolean;
      readonly places?: boolean;
    }
  | { readonly by: 'fields'; readonly elements: readonly CheckElement[] }
  | { readonly by: 'guard'; readonly codes: readonly WarningCode[] }
  | { readonly by: 'counted'; readonly enough: number }
  | { readonly by: 'compared' | 'output' | 'person' };

const mention: MetricRule = { by: 'words', proof: 'none' };
const withNumber: MetricRule = { by: 'words', proof: 'number' };
const withWords: MetricRule = { by: 'words', proof: 'words' };
const withWordsApart: MetricRule = { by: 'words', proof: 'words', apart: true };
const person: MetricRule = { by: 'person' };
const fields = (...elements: CheckElement[]): MetricRule => ({ by: 'fields', elements });
const guard = (...codes: WarningCode[]): MetricRule => ({ by: 'guard', codes });

/** By the metric's id in the reference data (statement-quality); a test holds both lists against each other. */
export const METRIC_RULES = {
  'qm-board-approval': fields('approval.body', 'approval.body-fits'),
  'qm-signature': fields('signature.name', 'signature.position'),
  'qm-signer-matches-form': fields('signature.position-fits'),
  'qm-approval-date': fields('approval.date'),
  'qm-homepage-link': person,
  'qm-registry': person,
  'qm-period': fields('period.dates'),
  'qm-entities': fields('identity.entities'),
  'qm-history': person,
  'qm-attestation-basis': withWords,
  'qm-joint-fallback': person,
  'qm-structure': withWordsApart,
  'qm-operations': withWordsApart,
  'qm-supply-chain': withNumber,
  'qm-supplier-list': person,
  'qm-unmapped': withWords,
  'qm-subcontract': withWords,
  'qm-policy': withWords,
  'qm-policy-fees': withWords,
  'qm-policy-standards': mention,
  'qm-policy-clauses': withWords,
  'qm-purchasing': withWords,
  'qm-living-wage': withWords,
  'qm-foa': withWords,
  'qm-policy-change': { by: 'compared' },
  'qm-risk-id': { by: 'words', proof: 'words', places: true },
  'qm-risk-method': withWords,
  'qm-risk-owned': withWords,
  'qm-risk-beyond-t1': withWords,
  'qm-risk-priority': withWords,
  'qm-monitoring': withNumber,
  'qm-audit-nature': withNumber,
  'qm-concrete-actions': { by: 'counted', enough: 3 },
  'qm-collab': withWords,
  'qm-worker-engagement': withNumber,
  'qm-consultation': withWords,
  'qm-grievance-own': withWords,
  'qm-grievance-chain': withWords,
  'qm-grievance-use': withNumber,
  'qm-incidents': withWords,
  'qm-remedy': withWords,
  'qm-remedy-outcome': person,
  'qm-income-loss': mention,
  'qm-training': withWords,
  'qm-training-reach': withNumber,
  'qm-kpi': withNumber,
  'qm-kpi-trend': withNumber,
  'qm-goals': withWords,
  'qm-governance': withWords,
  'qm-no-zero-risk': guard('absolute-claim'),
  'qm-boilerplate': guard('unchanged-text'),
  'qm-consistency': guard('figure-contradicted', 'figure-unknown', 'claim-against-records'),
  'qm-personal-data': guard('personal-data', 'small-group'),
  'qm-plain': guard('hard-to-read'),
  'qm-criteria-index': { by: 'output' },
  'qm-evidence-trace': guard('claim-without-evidence'),
} as const satisfies Record<string, MetricRule>;
export type MetricId = keyof typeof METRIC_RULES;

export function isMetricId(id: string): id is MetricId {
  return Object.hasOwn(METRIC_RULES, id);
}

export function metricRule(id: MetricId): MetricRule {
  return METRIC_RULES[id];
}

/** Metrics that are looked for in sentences: each language has words for every one of them. */
export type WordMetric = {
  [Id in MetricId]: (typeof METRIC_RULES)[Id] extends { by: 'words' } ? Id : never;
}[MetricId];

/** What shows that a metric is spoken of, and what makes it more than a mention; sources of regular expressions. */
export interface MetricWords {
  readonly topic: string;
  /** Only where the rule asks for words. */
  readonly proof?: string;
}
export type LanguageWords = Readonly<Record<WordMetric, MetricWords>>;
