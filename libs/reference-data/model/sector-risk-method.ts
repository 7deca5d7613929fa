/** The evidence about one ISIC code that the sector score is made of; null means not found or not reported. */
export interface SectorEvidence {
  readonly code: string;
  readonly level: 'section' | 'division' | 'group';
  readonly sectionCode: string;
  /** Country-good pairs on the US DOL list: for forced labour, for goods made from such inputs, for child labour. */
  readonly forcedPairs: number;
  readonly derivedForcedPairs: number;
  readonly childPairs: number;
  readonly derivedChildPairs: number;
  /** Percent of adults in forced labour exploitation, and percent of world employment, of the broad sector. */
  readonly forcedLabourShare: number | null;
  readonly employmentShare: number | null;
  /** 0 to 1: how much of the broad sector's share this code carries. */
  readonly exposureFactor: number | null;
  readonly uflpaPriority: boolean;
  /** Active CBP orders issued since 2016. */
  readonly cbpOrders: number;
  /** G20 imports at risk, billion US dollars (Walk Free). Null in the product: those figures do not ship. */
  readonly importsAtRiskUsdBn: number | null;
  /** How many of the three case typologies name the division, 0 to 3. */
  readonly typologies: number;
}

/** The parts of a sector score, each 0 to 1; null where a part does not apply. */
export interface SectorRiskParts {
  readonly G: number | null;
  readonly D: number | null;
  readonly C: number | null;
  readonly E: number | null;
  readonly T: number | null;
}

export interface SectorRiskResult {
  readonly code: string;
  /** Null for sections, which take the worst of their divisions. */
  readonly parts: SectorRiskParts | null;
  /** 10 to 100, whole, higher is worse. */
  readonly score: number;
  readonly band: 'low' | 'medium' | 'high';
}

/** The numbers of the method, of which there is one set a version. */
export interface SectorRiskMethod {
  readonly version: string;
  /** Weights of the parts; only their proportions count, and a part of weight 0 is left out. */
  readonly weights: Readonly<Record<keyof SectorRiskParts, number>>;
  /** E of a UFLPA priority sector without any order, 0 to 1. */
  readonly uflpaPriority: number;
}

/** As first published. */
export const SECTOR_RISK_1: SectorRiskMethod = {
  version: '1.0.0',
  weights: { G: 0.3, D: 0.3, C: 0.1, E: 0.15, T: 0.15 },
  uflpaPriority: 0.7,
};

/**
 * Enforcement counts twice as much: it is the only part that tells one factory or mine from another. G and T, which are
 * the same for all of manufacturing, count a third less. UFLPA priority counts half: it is about one region of one
 * country, and a site with inputs from there is raised by that itself. Measured in risk/model/scoring-method.md section 10.
 */
export const SECTOR_RISK_2: SectorRiskMethod = {
  version: '2.0.0',
  weights: { G: 0.2, D: 0.3, C: 0.1, E: 0.3, T: 0.1 },
  uflpaPriority: 0.35,
};

const FLOOR = 10;
/** The US DOL list knows goods only: ISIC divisions 01 to 33. */
const LAST_GOODS_DIVISION = 33;
const LARGEST_FORCED_SHARE = 32;
/** Domestic work: the broad sector with the most forced labour for its size. */
const LARGEST_INTENSITY = 8.2 / 2.3;
/** Electronics: the largest of the G20 imports at risk, billion US dollars. */
const LARGEST_IMPORTS = 258.4;

/**
 * Inherent forced-labour score of every ISIC section, division and group.
 * Groups take G, E and T from their division; a section is as bad as its worst division.
 *
 * @param evidence all divisions, and any groups and sections, of one edition
 * @param method the newest unless named; at least one part that applies to every row must have a weight
 * @see data/sector-risk-method.json, which states the same in words
 */
export function sectorRisk(
  evidence: readonly SectorEvidence[],
  method: SectorRiskMethod = SECTOR_RISK_2,
): SectorRiskResult[] {
  const divisions = new Map(evidence.filter((row) => row.level === 'division').map((row) => [row.code, row]));
  const largest = { division: largestOf(evidence, 'division'), group: largestOf(evidence, 'group') };
  const mostOrders = Math.max(...[...divisions.values()].map((row) => row.cbpOrders));
  const scored = evidence.flatMap((row): SectorRiskResult[] => {
    if (row.level === 'section') return [];
    const division = divisions.get(row.code.slice(0, 2));
    if (!division) throw new RangeError(`no division for the ISIC group ${row.code}`);
    const parts = partsOf(row, division, largest[row.level], mostOrders, method);
    return [withBand(row.code, parts, weightedMean(parts, method))];
  });
  const scoreOf = new Map(scored.map((row) => [row.code, row.score]));
  const sections = evidence
    .filter((row) => row.level === 'section')
    .map(({ code }) => {
      const own = [...divisions.values()].filter((division) => division.sectionCode === code);
      return withBand(
        code,
        null,
        Math.max(FLOOR, ...own.map((division) => scoreOf.get(division.code) ?? FLOOR)),
      );
    });
  return [...scored, ...sections];
}

interface Largest {
  readonly forced: number;
  readonly child: number;
}

const forcedOf = (row: SectorEvidence) => row.forcedPairs + 0.5 * row.derivedForcedPairs;
const childOf = (row: SectorEvidence) => row.childPairs + 0.5 * row.derivedChildPairs;

function largestOf(evidence: readonly SectorEvidence[], level: SectorEvidence['level']): Largest {
  const rows = evidence.filter((row) => row.level === level);
  return { forced: Math.max(0, ...rows.map(forcedOf)), child: Math.max(0, ...rows.map(childOf)) };
}

function partsOf(
  row: SectorEvidence,
  division: SectorEvidence,
  largest: Largest,
  mostOrders: number,
  method: SectorRiskMethod,
): SectorRiskParts {
  const goods = Number(division.code) <= LAST_GOODS_DIVISION;
  return {
    G: globalEstimate(division),
    D: goods ? onLogScale(forcedOf(row), largest.forced) : null,
    C: goods ? onLogScale(childOf(row), largest.child) : null,
    E: goods ? enforcement(division, mostOrders, method) : null,
    T: division.typologies / 3,
  };
}

function globalEstimate({
  forcedLabourShare,
  employmentShare,
  exposureFactor,
}: SectorEvidence): number | null {
  if (forcedLabourShare === null || employmentShare === null) return null;
  const size = forcedLabourShare / LARGEST_FORCED_SHARE;
  const intensity = Math.min(1, forcedLabourShare / employmentShare / LARGEST_INTENSITY);
  return (exposureFactor ?? 1) * (0.5 * size + 0.5 * intensity);
}

function enforcement(
  division: SectorEvidence,
  mostOrders: number,
  { uflpaPriority }: SectorRiskMethod,
): number {
  return Math.max(
    division.uflpaPriority ? uflpaPriority : 0,
    onLogScale(division.cbpOrders, mostOrders),
    onLogScale(division.importsAtRiskUsdBn ?? 0, LARGEST_IMPORTS),
  );
}

/** 0 for none, 1 for the largest. */
function onLogScale(value: number, largest: number): number {
  return largest === 0 ? 0 : Math.log(1 + value) / Math.log(1 + largest);
}

function weightedMean(parts: SectorRiskParts, { weights: of }: SectorRiskMethod): number {
  let sum = 0;
  let weights = 0;
  for (const part of ['G', 'D', 'C', 'E', 'T'] as const) {
    const value = parts[part];
    if (value === null) continue;
    sum += of[part] * value;
    weights += of[part];
  }
  return Math.max(FLOOR, Math.round((100 * sum) / weights));
}

function withBand(code: string, parts: SectorRiskParts | null, score: number): SectorRiskResult {
  return { code, parts, score, band: sectorBand(score) };
}

/** Band of a sector score: low below 30, high from 55. */
export function sectorBand(score: number): SectorRiskResult['band'] {
  return score >= 55 ? 'high' : score >= 30 ? 'medium' : 'low';
}
