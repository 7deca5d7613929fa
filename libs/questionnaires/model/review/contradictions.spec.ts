import { UNKNOWN_SITE, type KnownSite } from '../circumstances';
import type { Answers } from '../response';
import type { FindingOnRecord, KnownOfSupplier } from './contradiction';
import { CLAIMS } from './contradictions-with-findings';
import { contradictionsOf, sidesOf } from './contradictions';
import { FINDING_OF_CONTRADICTION, FINDING_OF_QUESTION } from './adverse-findings';
import { builtInVersions } from '../built-in-templates';
import { questionOf } from '../template';

const NOTHING: KnownOfSupplier = {
  sites: [],
  subcontractors: [],
  labourProviders: [],
  openFindings: [],
  newestAudit: null,
};

const aSite = (facts: Partial<KnownSite>): KnownSite => ({
  ...UNKNOWN_SITE,
  id: facts.name ?? 'a',
  name: 'A',
  ...facts,
});

const aFinding = (facts: Partial<FindingOnRecord>): FindingOnRecord => ({
  id: 'f',
  auditId: 'u',
  code: 'REC-01',
  title: 'Workers paid recruitment fees',
  severity: 'major',
  state: 'open',
  foundOn: '2026-01-10',
  ...facts,
});

function rules(answers: Answers, known: Partial<KnownOfSupplier> = {}, template = 'firebreak-baseline') {
  return contradictionsOf(template, {
    answers,
    answeredOn: '2026-06-30',
    known: { ...NOTHING, ...known },
  }).map(({ rule }) => rule);
}

describe('answers against the sites on record', () => {
  it.each([
    { said: 100, sites: [125], found: false }, // 25 of 125: exactly 20 %
    { said: 100, sites: [126], found: true },
    { said: 12, sites: [22], found: false }, // ten workers more say nothing
    { said: 12, sites: [23], found: true },
    { said: 300, sites: [100, 100], found: true },
    { said: 300, sites: [200, 100], found: false },
    { said: 300, sites: [100, null], found: false }, // the other site may have the rest
    { said: 100, sites: [300, null], found: true }, // already too many
    { said: 100, sites: [null], found: false },
  ])('$said workers said, $sites known', ({ said, sites, found }) => {
    const known = { sites: sites.map((headcount, index) => aSite({ id: String(index), headcount })) };
    expect(rules({ A04: said }, known)).toEqual(found ? ['headcount'] : []);
  });

  it('leaves the number of workers alone where the answers are about one of several sites', () => {
    const sites = [aSite({ id: '1', headcount: 100 }), aSite({ id: '2', headcount: 900 })];
    expect(rules({ A01: 'site', A04: 100 }, { sites })).toEqual([]);
    expect(rules({ A01: 'entity', A04: 100 }, { sites })).toEqual(['headcount']);
    expect(rules({ A01: 'site', A04: 100 }, { sites: sites.slice(1) })).toEqual(['headcount']);
  });

  it('weighs shares of the workforce by the headcount of the sites', () => {
    // (0.5 x 300 + 0.1 x 100) / 400 = 0.4
    const sites = [
      aSite({ id: '1', headcount: 300, migrantShare: 0.5 }),
      aSite({ id: '2', headcount: 100, migrantShare: 0.1 }),
    ];
    expect(rules({ B01: 25 }, { sites })).toEqual([]);
    expect(rules({ B01: 24 }, { sites })).toEqual(['migrant-share']);
    expect(rules({ B01: 56 }, { sites })).toEqual(['migrant-share']);
    // Unknown headcounts: both count the same, (0.5 + 0.1) / 2 = 0.3.
    const unknown = sites.map((site) => ({ ...site, headcount: null }));
    expect(rules({ B01: 45 }, { sites: unknown })).toEqual([]);
    const [found] = contradictionsOf('firebreak-baseline', {
      answers: { B01: 46 },
      answeredOn: '2026-06-30',
      known: { ...NOTHING, sites: unknown },
    });
    expect(found?.against).toMatchObject({ source: 'sites', total: 0.3 });
  });

  it('takes "none" at its word from 5 % on', () => {
    expect(rules({ B03: 0 }, { sites: [aSite({ agencyShare: 0.04 })] })).toEqual([]);
    expect(rules({ B03: 0 }, { sites: [aSite({ agencyShare: 0.05 })] })).toEqual(['agency-share']);
  });

  it('sees labour providers, housing and countries that the answers leave out', () => {
    const sites = [aSite({ labourProvider: true, employerHousing: true, country: 'MY' })];
    expect(rules({ B03: 0, D01: ['direct'], G01: 'no', A02: ['BD'] }, { sites })).toEqual([
      'labour-provider-on-site',
      'housing',
      'site-country',
    ]);
    expect(rules({ B03: 5, D01: ['onsite'], G01: 'employer', A02: ['BD', 'MY'] }, { sites })).toEqual([]);
  });

  it('doubts housing by the employer only where every site is known to have none', () => {
    const none = aSite({ id: '1', employerHousing: false });
    expect(rules({ G01: 'employer' }, { sites: [none] })).toEqual(['housing']);
    expect(rules({ G01: 'employer' }, { sites: [none, aSite({ id: '2' })] })).toEqual([]);
    expect(rules({ G01: 'agent' }, { sites: [none] })).toEqual([]);
  });
});

describe('answers against the chain, audits and findings', () => {
  it('hears "no subcontractors" and "no labour providers"', () => {
    const known = {
      subcontractors: [{ id: 's', name: 'Sew' }],
      labourProviders: [{ id: 'l', name: 'Lend' }],
    };
    expect(rules({ I05: 'no', B03: 0, D01: ['direct'] }, known)).toEqual([
      'subcontractors',
      'labour-providers',
    ]);
    expect(rules({ I05: 'unknown', B03: 3, D01: ['onsite'] }, known)).toEqual([]);
    expect(rules({ I05: 'no', B03: 0, D01: ['direct'] })).toEqual([]);
  });

  it('holds a good answer against an open finding that says the opposite, and only that one', () => {
    const openFindings = [aFinding({}), aFinding({ id: 'g', code: 'WAG-01', severity: 'minor' })];
    expect(rules({ D04: 'no_verified', E01: 'worker' }, { openFindings })).toEqual(['finding']);
    expect(rules({ D04: 'yes', F01: 'no' }, { openFindings })).toEqual([]);
  });

  it.each([
    ['none', 'minor', false],
    ['none', 'major', true],
    ['minor', 'major', true],
    ['major', 'major', false],
    ['major', 'critical', true],
    ['critical', 'critical', false],
  ])('worst open finding said: %s, on record: %s', (said, severity, found) => {
    const openFindings = [aFinding({ code: 'MGT-01', severity })];
    expect(rules({ J03: said }, { openFindings })).toEqual(found ? ['no-open-findings'] : []);
  });

  it('takes an audit for another one from a month after the day said, unless it came after the answers', () => {
    const at = (auditedOn: string) => ({ newestAudit: { id: 'u', auditedOn } });
    expect(rules({ J01: '2026-02-28' }, at('2026-03-31'))).toEqual([]);
    expect(rules({ J01: '2026-02-28' }, at('2026-04-01'))).toEqual(['audit-since']);
    expect(rules({ J01: '2026-02-28' }, at('2026-06-30'))).toEqual(['audit-since']);
    expect(rules({ J01: '2026-02-28' }, at('2026-07-01'))).toEqual([]);
    expect(rules({}, at('2026-04-01'))).toEqual([]);
  });

  it('holds nobody to findings of a later day than the answer about open ones', () => {
    const found = (foundOn: string) => ({ openFindings: [aFinding({ code: 'MGT-01', foundOn })] });
    expect(rules({ J03: 'none' }, found('2026-06-30'))).toEqual(['no-open-findings']);
    expect(rules({ J03: 'none' }, found('2026-07-01'))).toEqual([]);
  });
});

const atSites = (...workers: number[]) => ({
  rows: workers.map((count) => ({ site: null, cells: { workers: count } })),
});

describe('answers against each other', () => {
  it.each<[Answers, string[]]>([
    [{ B03: 20, D01: ['direct', 'referral'] }, ['agencies-without-provider']],
    [{ B03: 20, D01: ['direct', 'licensed'] }, []],
    [{ B03: 0, D01: ['direct', 'onsite'] }, ['provider-without-agencies']],
    [{ B03: 20 }, []],
    [{ J04: 'no', E01: 'employer' }, ['indicators-denied']],
    [{ J04: 'no', E01: 'worker', D04: 'unknown' }, []],
    [{ J04: 'open', E01: 'employer' }, []],
    [{ I04: 'no', I01: 'none' }, ['origin-not-mapped']],
    [{ I04: 'no', I01: 'tier1' }, []],
    [{ HW02: 50, A04: 40 }, ['part-above-whole']],
    [{ HW02: 40, A04: 40 }, []],
    [{ 'HW22@s1': 30, 'HW22@s2': 20, A04: 40 }, ['part-above-whole']],
    [{ A05: atSites(30, 20), A04: 40 }, ['part-above-whole']],
    [{ A05: atSites(30, 10), A04: 40 }, []],
  ])('%j', (answers, found) => {
    expect(rules(answers)).toEqual(found);
  });
});

it('says nothing about templates in which the codes may mean something else', () => {
  expect(rules({ I04: 'no', I01: 'none' }, {}, 'my-own')).toEqual([]);
});

it('has other sides when either value changes', () => {
  const of = (said: number, headcount: number) =>
    contradictionsOf('firebreak-baseline', {
      answers: { A04: said },
      answeredOn: '2026-06-30',
      known: { ...NOTHING, sites: [aSite({ headcount })] },
    }).map(sidesOf);
  expect(of(10, 100)).toEqual(of(10, 100));
  expect(of(10, 100)).not.toEqual(of(11, 100));
  expect(of(10, 100)).not.toEqual(of(10, 101));
});

describe('the questions and answers that the rules name', () => {
  // Answers to earlier versions are read too.
  const templates = ['baseline', 'homework', 'construction-site', 'labour-provider'].flatMap((name) =>
    builtInVersions(`firebreak-${name}`),
  );
  const question = (code: string) => templates.map((one) => questionOf(one, code)).find(Boolean);

  it('are there', () => {
    for (const { question: code, fine } of CLAIMS) {
      const offered = question(code)?.options?.map(({ value }) => value);
      expect([code, offered]).toEqual([code, expect.arrayContaining([...fine])]);
    }
    for (const code of Object.keys(FINDING_OF_QUESTION)) {
      expect([code, question(code)?.action === undefined]).toEqual([code, false]);
    }
    expect(Object.keys(FINDING_OF_CONTRADICTION).length).toBeGreaterThan(0);
  });
});
