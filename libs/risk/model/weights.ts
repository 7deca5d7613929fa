import { canonicalJson } from './canonical-json';
import type { CountryIndex } from './country-index';

/** The versions that these functions compute, oldest first. A changed number is a new version, never an edit. */
export const METHOD_VERSIONS = ['fb-1', 'fb-2', 'fb-3'] as const;
export type MethodVersion = (typeof METHOD_VERSIONS)[number];

/** The method by which new scores are computed. */
export const METHOD_VERSION: MethodVersion = 'fb-3';

/** Room for how decimals are stored: .6 + .3 is within 50 % of .6. */
const ROUNDING = 1e-9;

/** The method that a version is, or is a variant of; null for one that these functions do not compute. */
export function methodOf(version: string): MethodVersion | null {
  return METHOD_VERSIONS.find((known) => known === version.split('~')[0]) ?? null;
}

/** Whether these functions compute scores of that version: a method, or a variant of it. */
export function isKnownMethod(version: string): boolean {
  return methodOf(version) !== null;
}

/** The numbers of the method that a company may change, each within ±50 % of its default and never above 1. */
export interface AdjustableWeights {
  /** Weight of each country index (section 1); only their proportions count. */
  readonly country: Readonly<Record<CountryIndex, number>>;
  /** Weights of country and sector in the base B (section 2); only their proportion counts. */
  readonly base: { readonly country: number; readonly sector: number };
  /** What a listed good takes of the way to 100 (section 2). */
  readonly goods: {
    readonly 'uflpa-xinjiang': number;
    readonly 'dol-forced': number;
    readonly 'dol-derived': number;
    readonly 'dol-child': number;
  };
  /** What working conditions take of the way to 100 (section 2); `most` caps their sum. */
  readonly workforce: {
    readonly migrant: number;
    readonly agency: number;
    readonly labourProvider: number;
    readonly housing: number;
    readonly pieceRate: number;
    readonly most: number;
  };
  /** The share of inherent risk that a control score of 100 removes (section 3). */
  readonly controls: { readonly effect: number };
  /** How much of the exposure below a supplier reaches it (section 5). */
  readonly chain: { readonly perTier: number };
  /** How far the absence of a sector in a country lowers the hot-spot figure H (section 2). */
  readonly hotSpot: { readonly absence: number };
}

/** A method: its version and its adjustable numbers. Harm and floors are fixed (see harm.ts). */
export interface Weights extends AdjustableWeights {
  readonly version: string;
}

/** The default weights of method fb-1. */
export const FB1_WEIGHTS: Weights = {
  version: 'fb-1',
  country: {
    tip: 0.2,
    'wgi-rule-of-law': 0.12,
    'wgi-voice': 0.12,
    'wgi-stability': 0.06,
    'wgi-corruption': 0,
    hdi: 0.08,
    ilo: 0.08,
    cpi: 0.04,
    'gsi-vulnerability': 0.1,
    ituc: 0.1,
    'gsi-prevalence': 0.05,
    'gsi-response': 0.05,
  },
  base: { country: 0.6, sector: 0.4 },
  goods: { 'uflpa-xinjiang': 0.8, 'dol-forced': 0.6, 'dol-derived': 0.45, 'dol-child': 0.25 },
  workforce: {
    migrant: 0.15,
    agency: 0.15,
    labourProvider: 0.05,
    housing: 0.05,
    pieceRate: 0.05,
    most: 0.35,
  },
  controls: { effect: 0.5 },
  chain: { perTier: 0.5 },
  hotSpot: { absence: 0.6 },
};

/** The default weights of method fb-2: those of fb-1, which knows one kind of harm less (scoring-method.md section 9). */
export const FB2_WEIGHTS: Weights = { ...FB1_WEIGHTS, version: 'fb-2' };

/**
 * The default weights of method fb-3: how a country is governed counts more than in fb-2, development less, and
 * absence of a sector lowers a hot spot more. Each change was measured on countries that took no part in
 * choosing it (scoring-method.md section 10).
 */
export const FB3_WEIGHTS: Weights = {
  ...FB2_WEIGHTS,
  version: 'fb-3',
  country: {
    ...FB2_WEIGHTS.country,
    tip: 0.16,
    'wgi-rule-of-law': 0.16,
    'wgi-voice': 0.24,
    'wgi-stability': 0.12,
    'wgi-corruption': 0.1,
    hdi: 0.02,
    cpi: 0.08,
  },
  hotSpot: { absence: 0.8 },
};

/** What new scores are computed with. */
export const DEFAULT_WEIGHTS: Weights = FB3_WEIGHTS;

/** The default weights of every version, by version. */
export const METHOD_WEIGHTS: Readonly<Record<MethodVersion, Weights>> = {
  'fb-1': FB1_WEIGHTS,
  'fb-2': FB2_WEIGHTS,
  'fb-3': FB3_WEIGHTS,
};

/**
 * How many of the four scored conventions must be known of a country before the share not in force counts.
 * Since fb-3 three: which ones are known depends on who was asked, so one or two say more about that than about
 * the country (scoring-method.md section 10).
 */
export function leastConventionsKnown(version: string): number {
  const method = methodOf(version);
  return method === 'fb-1' || method === 'fb-2' ? 1 : 3;
}

/** Changes to some of the weights, group by group. */
export type WeightChanges = { readonly [G in keyof AdjustableWeights]?: Partial<AdjustableWeights[G]> };

/**
 * A company's own variant of the default method. Its version is `fb-3~` and eight hex digits that follow
 * from its numbers, so equal variants have equal versions; without an actual change it is fb-3 itself.
 *
 * @param changes may be anything that came as JSON
 * @throws RangeError for a number that does not exist, is no number, or lies outside its bounds (`boundsOf`)
 * @see scoring-method.md, introduction
 */
export function variantWeights(changes: WeightChanges): Weights {
  const standard = adjustable(DEFAULT_WEIGHTS);
  const unknown = Object.keys(changes).find((group) => !Object.hasOwn(standard, group));
  if (unknown !== undefined) throw new RangeError(`no weights are called ${unknown}`);
  const groups = Object.entries(standard).map(([group, defaults]) => [
    group,
    changedGroup(group, defaults, (changes as Readonly<Record<string, unknown>>)[group]), // same keys
  ]);
  const weights = Object.fromEntries(groups) as AdjustableWeights; // the groups of DEFAULT_WEIGHTS, each complete
  const same = canonicalJson(weights) === canonicalJson(standard);
  return {
    version: same ? METHOD_VERSION : `${METHOD_VERSION}~${fingerprint(canonicalJson(weights))}`,
    ...weights,
  };
}

/**
 * Within what a company may change a number: half of its default to half as much again. Never above 1: a listed good
 * that took more than the whole way to 100 would turn what comes after it around.
 */
export function boundsOf(standard: number): { readonly least: number; readonly most: number } {
  return { least: decimal(0.5 * standard), most: Math.min(1, decimal(1.5 * standard)) };
}

/** Decimals as people write them: .15 × 1.5 is .225. */
function decimal(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function adjustable({ version: _version, ...weights }: Weights): AdjustableWeights {
  return weights;
}

function changedGroup(
  group: string,
  defaults: Readonly<Record<string, number>>,
  changes: unknown,
): Record<string, number> {
  if (changes === undefined) return { ...defaults };
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
    throw new RangeError(`${group} must name weights and their numbers`);
  }
  const changed = Object.entries(changes as Readonly<Record<string, unknown>>).map(([name, value]) => {
    const standard = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    if (standard === undefined) throw new RangeError(`no weight is called ${group}.${name}`);
    return [name, checkedWeight(`${group}.${name}`, value, standard)];
  });
  return { ...defaults, ...Object.fromEntries(changed) };
}

function checkedWeight(name: string, value: unknown, standard: number): number {
  const { least, most } = boundsOf(standard);
  if (typeof value === 'number' && value >= least - ROUNDING && value <= most + ROUNDING) return value;
  throw new RangeError(
    `${name} must be a number within ±50 % of ${standard}, from ${least} to ${most}, got ${JSON.stringify(value).slice(0, 40)}`,
  );
}

/** FNV-1a, 32 bits: tells variants apart; nothing relies on it being hard to invert. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
