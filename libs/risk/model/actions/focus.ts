import type { SupplierFacts } from '../facts';

/** Why a section of the questionnaire matters for this supplier. */
export interface FocusReason {
  /** Section of the built-in questionnaire. */
  readonly section: string;
  readonly because: FocusCause;
  /** The country, sector or good that it follows from; null where the fact speaks for itself. */
  readonly of: string | null;
}

export type FocusCause =
  | 'forced-labour-good'
  | 'child-labour-good'
  | 'migrant-workers'
  | 'agency-workers'
  | 'employer-housing'
  | 'piece-rate'
  | 'trafficking-report'
  | 'weak-voice'
  | 'typical-of-sector';

const SECTION = {
  workforce: 'B',
  recruitment: 'D',
  freedom: 'E',
  wages: 'F',
  living: 'G',
  voice: 'H',
  supplyChain: 'I',
} as const;
type Topic = keyof typeof SECTION;

/**
 * Where to look first in work of a kind, by ISIC division: our own reading of the evidence that the sector scores rest on
 * and of the ILO's indicators. It orders questions; it never counts in a score.
 */
const TYPICAL: readonly { readonly divisions: readonly string[]; readonly topics: readonly Topic[] }[] = [
  { divisions: ['01', '02', '03'], topics: ['recruitment', 'freedom', 'wages', 'living'] },
  { divisions: ['05', '06', '07', '08', '09'], topics: ['freedom', 'living', 'wages'] },
  { divisions: ['10', '11', '12'], topics: ['recruitment', 'wages', 'supplyChain'] },
  { divisions: ['13', '14', '15'], topics: ['wages', 'voice', 'supplyChain'] },
  { divisions: ['26', '27'], topics: ['recruitment', 'freedom', 'supplyChain'] },
  { divisions: ['41', '42', '43'], topics: ['recruitment', 'freedom', 'living', 'wages'] },
  { divisions: ['49', '50', '52', '53'], topics: ['wages', 'freedom', 'recruitment'] },
  { divisions: ['55', '56', '78', '80', '81', '87', '88', '97'], topics: ['recruitment', 'wages', 'living'] },
];

/** A share of the workforce from which on it counts as a reason. */
const NOTABLE_SHARE = 0.1;
/** Voice and accountability under this is among the weaker half of the world. */
const WEAK_VOICE = 0;
const WORST_TIERS: readonly unknown[] = ['2WL', '3', 'special'];

/**
 * The sections to look at first and why, from the supplier's sites, goods, people, countries and sectors: the most
 * reasons first, then in the order of the questionnaire.
 */
export function focusOf({ sites }: Pick<SupplierFacts, 'sites'>): FocusReason[] {
  const found: FocusReason[] = [];
  const add = (because: FocusCause, of: string | null, ...topics: Topic[]) =>
    found.push(...topics.map((topic) => ({ section: SECTION[topic], because, of })));
  for (const { goods, workforce, country, sector } of sites) {
    for (const { name, match } of goods) {
      if (match === 'dol-child') add('child-labour-good', name, 'workforce');
      else if (match !== null) add('forced-labour-good', name, 'supplyChain', 'freedom');
    }
    if ((workforce.migrantShare ?? 0) >= NOTABLE_SHARE)
      add('migrant-workers', null, 'recruitment', 'freedom');
    if ((workforce.agencyShare ?? 0) >= NOTABLE_SHARE || workforce.labourProvider)
      add('agency-workers', null, 'recruitment');
    if (workforce.employerHousing) add('employer-housing', null, 'living');
    if (workforce.pieceRate) add('piece-rate', null, 'wages');
    if (WORST_TIERS.includes(country.values.tip)) add('trafficking-report', country.iso2, 'recruitment');
    const voice = country.values['wgi-voice'];
    if (typeof voice === 'number' && voice < WEAK_VOICE) add('weak-voice', country.iso2, 'voice');
    const division = sector.level === 'division' ? sector.code : null;
    const typical = TYPICAL.find(({ divisions }) => division !== null && divisions.includes(division));
    if (typical) add('typical-of-sector', division, ...typical.topics);
  }
  return mostReasonsFirst(found);
}

function mostReasonsFirst(found: readonly FocusReason[]): FocusReason[] {
  const once = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  const count = (section: string) => once.filter((one) => one.section === section).length;
  return once.sort(
    (a, b) =>
      count(b.section) - count(a.section) || (a.section < b.section ? -1 : a.section > b.section ? 1 : 0),
  );
}
