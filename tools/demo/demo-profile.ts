import type { Answers } from '@firebreak/questionnaires/model';
import type { DemoSupplier } from './demo-supply-chain';

/** Goods of the built-in risk list that a trade buys, by ISIC division. */
const LISTED_INPUTS: Readonly<Record<string, readonly string[]>> = {
  '13': ['cotton-textiles'],
  '14': ['cotton-textiles', 'garments'],
  '26': ['electronics', 'battery-minerals'],
  '27': ['batteries', 'battery-minerals'],
};

/** What the baseline questionnaire asks about the supplier itself, answered from its record. */
export function demoProfile({ country, isic, sites }: DemoSupplier): Answers {
  const division = isic?.slice(0, 2) ?? '';
  const highest = (pick: (site: DemoSupplier['sites'][number]) => number | null | undefined) =>
    Math.round(100 * Math.max(0, ...sites.map((site) => pick(site) ?? 0)));
  const migrants = highest((site) => site.migrantShare);
  return {
    A02: [country],
    A03: [division],
    A04: Math.max(12, ...sites.map(({ headcount }) => headcount ?? 0)),
    B01: migrants,
    ...(migrants > 0
      ? { B02: country === 'MY' || country === 'TH' ? ['NP', 'BD', 'MM'] : ['BD', 'IN'] }
      : {}),
    B03: highest((site) => site.agencyShare),
    B04: 65,
    I02: ['CN', country].filter((code, index, all) => all.indexOf(code) === index),
    I03: LISTED_INPUTS[division] ?? ['none'],
  };
}
