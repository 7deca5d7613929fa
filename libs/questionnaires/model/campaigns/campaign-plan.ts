import { languagesOfParts, type NewestTemplate, type SentParts } from '../asked-template';
import { closestOf } from '../built-in-templates';
import type { CampaignAudience, CampaignContent, LeftOutReason } from './campaign';
import type { CampaignCandidate } from './campaign-candidate';
import { partCodes, partsFor } from './campaign-rules';

/** One supplier of the plan, with what it gets, or why it gets nothing. */
export interface PlannedRecipient {
  readonly candidate: CampaignCandidate;
  /** Null where no rule fits or none was looked for. */
  readonly parts: SentParts | null;
  /** Of mail and questions. */
  readonly language: string;
  readonly leftOut: LeftOutReason | null;
}

/** Whether what was asked and answered before lets a supplier in. */
export function isWanted(
  { lastAskedOn, lastAnsweredOn }: CampaignCandidate,
  { asked, answeredBefore }: CampaignAudience,
): boolean {
  if (asked === 'never-asked') return lastAskedOn === null;
  if (asked === 'not-since') return lastAnsweredOn === null || lastAnsweredOn < (answeredBefore ?? '');
  return true;
}

/** Whether the spend lets a supplier in; null where it can't be told, as it is unknown or in another currency. */
export function spendFits(
  { spendAmount, spendCurrency }: CampaignCandidate,
  spend: CampaignAudience['spend'],
): boolean | null {
  if (!spend) return true;
  if (spendAmount === null || spendCurrency !== spend.currency) return null;
  return spendAmount >= spend.from && (spend.to === null || spendAmount <= spend.to);
}

/**
 * Who gets what, in the order of the candidates. Somebody who waits to answer the same template or module is not asked
 * it again; a merged record is left to the one that was kept.
 * @param newest of every template and module that the rules name
 */
export function planCampaign(
  candidates: readonly CampaignCandidate[],
  content: Pick<CampaignContent, 'audience' | 'rules' | 'additions'>,
  newest: NewestTemplate,
): readonly PlannedRecipient[] {
  const languages = new Map<string, readonly string[]>();
  const languagesFor = (parts: SentParts) => {
    const key = partCodes(parts).join(' ');
    const known = languages.get(key) ?? languagesOfParts(parts, newest);
    languages.set(key, known);
    return known;
  };
  return candidates.flatMap((candidate): PlannedRecipient[] => {
    const spend = spendFits(candidate, content.audience.spend);
    if (spend === false || !isWanted(candidate, content.audience)) return [];
    const parts = partsFor(candidate, content, newest);
    const language = closestOf(parts ? languagesFor(parts) : [], candidate.contactLanguage);
    return [{ candidate, parts, language, leftOut: reasonAgainst(candidate, parts, spend) }];
  });
}

function reasonAgainst(
  { mergedIntoId, waiting, contactEmail }: CampaignCandidate,
  parts: SentParts | null,
  spend: true | null,
): LeftOutReason | null {
  if (mergedIntoId !== null) return 'merged';
  if (spend === null) return 'spend-unknown';
  if (!parts) return 'no-rule';
  if (partCodes(parts).some((code) => waiting.includes(code))) return 'already-asked';
  return contactEmail ? null : 'no-address';
}

/** How many get the same. */
export interface PlannedPart {
  readonly template: string;
  readonly modules: readonly string[];
  readonly count: number;
}

export interface LeftOutItem {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly reason: LeftOutReason;
}

/** What a campaign would do, counted. */
export interface PlanSummary {
  /** In the audience, whether asked or left out. */
  readonly matched: number;
  readonly asked: number;
  /** The most frequent first. */
  readonly parts: readonly PlannedPart[];
  readonly languages: readonly { readonly language: string; readonly count: number }[];
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
}

/** A summary, and one page of those left out. */
export interface CampaignPreview extends PlanSummary {
  readonly leftOutItems: readonly LeftOutItem[];
  /** How many of those left out come before the next page; null on the last. */
  readonly nextLeftOut: number | null;
}

export function summarisePlan(plan: readonly PlannedRecipient[]): PlanSummary {
  const asked = plan.filter(({ leftOut }) => leftOut === null);
  const parts = asked.flatMap((one) => one.parts ?? []);
  const reasons = plan.flatMap(({ leftOut }) => leftOut ?? []);
  return {
    matched: plan.length,
    asked: asked.length,
    parts: [...Map.groupBy(parts, (one) => partCodes(one).join(' '))]
      .map(([codes, group]) => {
        const [template = '', ...modules] = codes.split(' ');
        return { template, modules, count: group.length };
      })
      .sort((a, b) => b.count - a.count),
    languages: counted(asked.map(({ language }) => language)).map(([language, count]) => ({
      language,
      count,
    })),
    leftOut: counted(reasons).map(([reason, count]) => ({ reason, count })),
  };
}

/** Each value with how often it comes, the most frequent first. */
function counted<T>(values: readonly T[]): [T, number][] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, group]): [T, number] => [value, group.length])
    .sort((a, b) => b[1] - a[1]);
}
