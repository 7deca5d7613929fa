import {
  FINDING_TAXONOMY,
  findingType,
  provesForcedLabourIndicator,
  searchFindingTypes,
  SEVERITIES,
} from './finding-taxonomy';

const { categories, findings, indicators, severities } = FINDING_TAXONOMY;

describe('FINDING_TAXONOMY', () => {
  it('has 85 findings in 16 categories: 35 critical, 32 major, 15 minor, 3 observations', () => {
    const count = (severity: string) => findings.filter((type) => type.severity === severity).length;
    expect([findings.length, categories.length]).toEqual([85, 16]);
    expect(SEVERITIES.map(count)).toEqual([35, 32, 15, 3]);
  });

  it('keeps to its own words', () => {
    expect(severities.map(({ id }) => id)).toEqual([...SEVERITIES]);
    expect(indicators.map(({ id }) => id)).toHaveLength(11);
    for (const type of findings) {
      expect(type.code).toMatch(new RegExp(`^${type.category}-\\d\\d$`));
      expect(categories.map(({ id }) => id)).toContain(type.category);
      expect(SEVERITIES).toContain(type.severity);
      expect(type.remediationDays).toBeGreaterThan(0);
      for (const id of type.iloIndicators) expect(indicators.map((known) => known.id)).toContain(id);
    }
    expect(new Set(findings.map(({ code }) => code)).size).toBe(85);
  });

  it('makes people safe at once whenever the finding is critical', () => {
    for (const type of findings) expect(type.immediateContainment).toBe(type.severity === 'critical');
  });

  it("quotes no other organisation's clauses", () => {
    expect(JSON.stringify(FINDING_TAXONOMY)).not.toMatch(/SA8000|SMETA|ETI |RBA|recalled/);
  });
});

describe('provesForcedLabourIndicator', () => {
  it.each([
    { code: 'DOC-01', severity: 'critical', proves: true }, // passports in the employer's safe
    { code: 'DOC-01', severity: 'minor', proves: true }, // however the auditor graded it
    { code: 'DOC-03', severity: 'minor', proves: false }, // no locker: a weakness around the indicator
    { code: 'DOC-02', severity: 'critical', proves: true }, // graver at this place than the code suggests
    { code: 'AUD-03', severity: 'critical', proves: false }, // a bribe is grave, but no indicator
  ] as const)('$code as $severity: $proves', ({ code, severity, proves }) => {
    expect(provesForcedLabourIndicator(findingType(code)!, severity)).toBe(proves);
  });
});

describe('searchFindingTypes', () => {
  const codes = (text: string) => searchFindingTypes(FINDING_TAXONOMY, text).map(({ code }) => code);

  it('finds by code, by the beginning of the title, by words anywhere and by category', () => {
    expect(codes('doc-02')).toEqual(['DOC-02']);
    expect(codes('identity doc')[0]).toBe('DOC-01');
    expect(codes('passports')).toEqual(['DOC-01']);
    expect(codes('freely chosen employment')).toHaveLength(10);
  });

  it('puts the worst first, and everything when nothing is asked for', () => {
    expect(codes('minimum')).toEqual(['CHL-01', 'WAG-01'].sort());
    expect(codes('')).toHaveLength(85);
    expect(codes('')[0]).toBe('AUD-01');
    expect(codes('nothing like this')).toEqual([]);
  });
});
