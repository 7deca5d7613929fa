import { UNKNOWN_SITE, type KnownSite } from '../circumstances';
import type { Answers } from '../response';
import { CONTRADICTION_RULES, type ContradictionRule, type KnownOfSupplier } from './contradiction';
import { contradictionsOf } from './contradictions';

interface Case {
  readonly answers: Answers;
  readonly known?: Partial<KnownOfSupplier>;
}

/** For each rule a case that it finds, and the closest one in which both sides can be true. */
interface Cases {
  readonly found: Case;
  readonly near: Case;
}

const sites = (...facts: Partial<KnownSite>[]): { readonly sites: readonly KnownSite[] } => ({
  sites: facts.map((fact, index) => ({ ...UNKNOWN_SITE, id: String(index), name: `Site ${index}`, ...fact })),
});
const finding = (code: string, severity: string, foundOn = '2026-01-10') => ({
  openFindings: [{ id: 'f', auditId: 'a', code, title: code, severity, state: 'open', foundOn }],
});
const audited = (auditedOn: string) => ({ newestAudit: { id: 'a', auditedOn } });
const supplier = [{ id: 's', name: 'Sew' }];

const CASES: Readonly<Record<ContradictionRule, Cases>> = {
  headcount: {
    found: { answers: { A04: 100 }, known: sites({ headcount: 126 }) },
    near: { answers: { A04: 100 }, known: sites({ headcount: 125 }) },
  },
  'migrant-share': {
    found: { answers: { B01: 24 }, known: sites({ migrantShare: 0.4 }) },
    near: { answers: { B01: 25 }, known: sites({ migrantShare: 0.4 }) },
  },
  'agency-share': {
    found: { answers: { B03: 0 }, known: sites({ agencyShare: 0.05 }) },
    near: { answers: { B03: 0 }, known: sites({ agencyShare: 0.049 }) },
  },
  'labour-provider-on-site': {
    found: { answers: { B03: 0, D01: ['direct'] }, known: sites({ labourProvider: true }) },
    near: { answers: { B03: 1, D01: ['licensed'] }, known: sites({ labourProvider: true }) },
  },
  housing: {
    found: {
      answers: { G01: 'employer' },
      known: sites({ employerHousing: false }, { employerHousing: false }),
    },
    near: { answers: { G01: 'employer' }, known: sites({ employerHousing: false }, {}) },
  },
  'site-country': {
    found: { answers: { A01: 'entity', A02: ['BD'] }, known: sites({ country: 'MY' }) },
    near: { answers: { A01: 'site', A02: ['BD'] }, known: sites({ country: 'MY' }) },
  },
  subcontractors: {
    found: { answers: { I05: 'no' }, known: { subcontractors: supplier } },
    near: { answers: { I05: 'approved' }, known: { subcontractors: supplier } },
  },
  'labour-providers': {
    found: { answers: { B03: 0, D01: ['direct'] }, known: { labourProviders: supplier } },
    near: { answers: { B03: 0, D01: ['direct'] }, known: { subcontractors: supplier } },
  },
  finding: {
    found: { answers: { E01: 'locker' }, known: finding('DOC-01', 'minor') },
    near: { answers: { E01: 'request' }, known: finding('DOC-01', 'minor') },
  },
  'no-open-findings': {
    found: { answers: { J01: '2026-01-10', J03: 'minor' }, known: finding('MGT-01', 'major') },
    near: { answers: { J01: '2026-01-10', J03: 'major' }, known: finding('MGT-01', 'major') },
  },
  'audit-since': {
    found: { answers: { J01: '2026-01-10' }, known: audited('2026-02-11') },
    near: { answers: { J01: '2026-01-10' }, known: audited('2026-02-10') },
  },
  'agencies-without-provider': {
    found: { answers: { B03: 1, D01: ['direct', 'referral'] } },
    near: { answers: { B03: 1, D01: ['direct', 'informal'] } },
  },
  'provider-without-agencies': {
    found: { answers: { B03: 0, D01: ['direct', 'onsite'] } },
    near: { answers: { B03: 0, D01: ['direct', 'licensed'] } },
  },
  'indicators-denied': {
    found: { answers: { J04: 'no', E02: 'no' } },
    near: { answers: { J04: 'no', E02: 'partly' } },
  },
  'origin-not-mapped': {
    found: { answers: { I04: 'no', I01: 'none' } },
    near: { answers: { I04: 'unknown', I01: 'none' } },
  },
  'part-above-whole': {
    found: { answers: { A04: 40, HW02: 41 } },
    near: { answers: { A04: 40, HW02: 40 } },
  },
};

function rulesFound({ answers, known }: Case): string[] {
  const nothing = { sites: [], subcontractors: [], labourProviders: [], openFindings: [], newestAudit: null };
  const compared = { answers, answeredOn: '2026-06-30', known: { ...nothing, ...known } };
  return contradictionsOf('firebreak-baseline', compared).map(({ rule }) => rule);
}

describe.each(CONTRADICTION_RULES)('%s', (rule) => {
  it('is found, and nothing else with it', () => {
    expect(rulesFound(CASES[rule].found)).toEqual([rule]);
  });

  it('is not found where both can be true', () => {
    expect(rulesFound(CASES[rule].near)).toEqual([]);
  });
});
