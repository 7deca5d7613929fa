import type { KnownSite } from '../circumstances';
import { answerAt, type AnswerValue } from '../response';
import type { Compared, Contradiction, SiteValue } from './contradiction';

/** Numbers of workers may differ by this share of the larger one, and by this many, before anybody is asked. */
const HEADCOUNT_TOLERANCE = { share: 0.2, workers: 10 };
/** Shares of the workforce may differ by so many points of a hundred. */
const SHARE_TOLERANCE_IN_POINTS = 15;
/** With less than this share on record, "none" may be rounding. */
const NONE_TOLERANCE = 0.05;

type Fact = keyof Omit<KnownSite, 'id' | 'name'>;

function valuesOf(sites: readonly KnownSite[], fact: Fact): SiteValue[] {
  return sites.flatMap(({ id, name, [fact]: value }) => (value === null ? [] : [{ id, name, value }]));
}

function numberAt(answers: Compared['answers'], key: string): number | null {
  const value = answerAt(answers, key);
  return typeof value === 'number' ? value : null;
}

/**
 * The total of workers (A04) against the sites on record. Answers for one site, or for one of several parts (A01), say
 * nothing about the sum; a sum over some sites only is held against the answer only where it is already larger.
 */
function headcount({ answers, known }: Compared): Contradiction[] {
  const said = numberAt(answers, 'A04');
  const scope = answerAt(answers, 'A01');
  const sites = valuesOf(known.sites, 'headcount');
  if (said === null || sites.length === 0) return [];
  if ((scope === 'site' || scope === 'product') && known.sites.length > 1) return [];
  const total = sites.reduce((sum, { value }) => sum + Number(value), 0);
  const apart = Math.abs(said - total);
  const clear =
    apart > HEADCOUNT_TOLERANCE.workers && apart > HEADCOUNT_TOLERANCE.share * Math.max(said, total);
  if (!clear || (sites.length < known.sites.length && said > total)) return [];
  return [
    {
      key: 'headcount',
      rule: 'headcount',
      said: [{ question: 'A04', value: said }],
      against: { source: 'sites', total, sites },
    },
  ];
}

/** Mean of a share over the sites that have it, by headcount where all of them have one; null where none has the share. */
function meanShare(sites: readonly KnownSite[], fact: 'migrantShare' | 'agencyShare'): number | null {
  const rated = sites.flatMap((site) => (site[fact] === null ? [] : [{ share: site[fact], site }]));
  if (rated.length === 0) return null;
  const weighed = rated.every(({ site }) => (site.headcount ?? 0) > 0);
  const weight = (site: KnownSite) => (weighed ? (site.headcount ?? 0) : 1);
  const total = rated.reduce((sum, { site }) => sum + weight(site), 0);
  return rated.reduce((sum, { share, site }) => sum + share * weight(site), 0) / total;
}

function share(
  { answers, known }: Compared,
  rule: 'migrant-share' | 'agency-share',
  question: string,
): Contradiction[] {
  const fact = rule === 'migrant-share' ? 'migrantShare' : 'agencyShare';
  const said = numberAt(answers, question);
  const mean = meanShare(known.sites, fact);
  if (said === null || mean === null) return [];
  const far = Math.abs(said - 100 * mean) > SHARE_TOLERANCE_IN_POINTS;
  const denied = said === 0 && mean >= NONE_TOLERANCE;
  if (!far && !denied) return [];
  return [
    {
      key: rule,
      rule,
      said: [{ question, value: said }],
      against: { source: 'sites', total: mean, sites: valuesOf(known.sites, fact) },
    },
  ];
}

/** No agency workers and no labour provider, but a site has one. */
function labourProvider({ answers, known }: Compared): Contradiction[] {
  const ways = answerAt(answers, 'D01');
  const denies = answerAt(answers, 'B03') === 0 && Array.isArray(ways) && !ways.includes('onsite');
  const sites = valuesOf(known.sites, 'labourProvider').filter(({ value }) => value === true);
  if (!denies || sites.length === 0) return [];
  return [
    {
      key: 'labour-provider-on-site',
      rule: 'labour-provider-on-site',
      said: [
        { question: 'B03', value: 0 },
        { question: 'D01', value: ways },
      ],
      against: { source: 'sites', total: null, sites },
    },
  ];
}

/** No housing, but a site has it; or housing by the employer, while every site is known to have none. */
function housing({ answers, known }: Compared): Contradiction[] {
  const said = answerAt(answers, 'G01');
  const sites = valuesOf(known.sites, 'employerHousing');
  const housed = sites.filter(({ value }) => value === true);
  const none = sites.length > 0 && sites.length === known.sites.length && housed.length === 0;
  const against = said === 'no' ? housed : said === 'employer' && none ? sites : [];
  if (said === undefined || against.length === 0) return [];
  return [
    {
      key: 'housing',
      rule: 'housing',
      said: [{ question: 'G01', value: said }],
      against: { source: 'sites', total: null, sites: against },
    },
  ];
}

/** A site on record in a country where nobody is said to work. */
function siteCountry({ answers, known }: Compared): Contradiction[] {
  const said: AnswerValue | undefined = answerAt(answers, 'A02');
  if (!Array.isArray(said) || said.length === 0) return [];
  const scope = answerAt(answers, 'A01');
  if (scope === 'site' || scope === 'product') return [];
  const elsewhere = valuesOf(known.sites, 'country').filter(({ value }) => !said.includes(String(value)));
  if (elsewhere.length === 0) return [];
  return [
    {
      key: 'site-country',
      rule: 'site-country',
      said: [{ question: 'A02', value: said }],
      against: { source: 'sites', total: null, sites: elsewhere },
    },
  ];
}

/** Answers about the supplier as a whole against what is on record of its sites. */
export function contradictionsWithSites(compared: Compared): readonly Contradiction[] {
  return [
    ...headcount(compared),
    ...share(compared, 'migrant-share', 'B01'),
    ...share(compared, 'agency-share', 'B03'),
    ...labourProvider(compared),
    ...housing(compared),
    ...siteCountry(compared),
  ];
}
