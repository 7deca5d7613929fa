import { isicDivisions } from '@firebreak/supply-chain/model';
import type { AskedParts, NewestTemplate, SentParts } from '../asked-template';
import type { CampaignCandidate } from './campaign-candidate';
import type { CampaignContent, RuleConditions } from './campaign';

type Facts = Pick<CampaignCandidate, 'band' | 'isic' | 'country' | 'tier'>;

/** Whether a supplier fits: every list that is not empty has its value. What is not known fits only an empty list. */
export function fits({ band, isic, country, tier }: Facts, when: RuleConditions): boolean {
  return (
    among(when.band, band ?? 'unknown') &&
    among(when.country, country) &&
    among(when.tier, tier ?? 0) &&
    (!when.sector?.length || (isic !== null && when.sector.some((sector) => isIn(sector, isic))))
  );
}

function among<T>(values: readonly T[] | undefined, value: T): boolean {
  return !values?.length || values.includes(value);
}

/** A section stands for itself and its divisions. */
function isIn(sector: string, isic: string): boolean {
  if (isic === sector || isic.slice(0, 2) === sector) return true;
  return /^[A-U]$/.test(sector) && isicDivisions(sector).includes(isic.slice(0, 2));
}

/**
 * What a supplier is asked by the first rule that fits, with every module that fits a whole template; null where none
 * fits.
 * @throws Problem template-not-found
 */
export function partsFor(
  facts: Facts,
  { rules, additions }: Pick<CampaignContent, 'rules' | 'additions'>,
  newest: NewestTemplate,
): SentParts | null {
  const rule = rules.find(({ when }) => fits(facts, when));
  if (!rule) return null;
  const { code, version, scope = 'whole' } = newest(rule.template);
  const modules =
    scope === 'whole' ? additions.filter(({ when }) => fits(facts, when)).map(({ module }) => module) : [];
  return { templateCode: code, templateVersion: version, asked: askedOf([...new Set(modules)], newest) };
}

function askedOf(modules: readonly string[], newest: NewestTemplate): AskedParts | null {
  if (modules.length === 0) return null;
  return { modules: modules.map((code) => ({ code, version: newest(code).version })) };
}

/** Codes of the templates and modules that a campaign's rules name, each once. */
export function codesIn({ rules, additions }: Pick<CampaignContent, 'rules' | 'additions'>): string[] {
  return [...new Set([...rules.map(({ template }) => template), ...additions.map(({ module }) => module)])];
}

/** Codes of the template and of the modules asked with it. */
export function partCodes({ templateCode, asked }: Pick<SentParts, 'templateCode' | 'asked'>): string[] {
  return [templateCode, ...(asked?.modules ?? []).map(({ code }) => code)];
}
