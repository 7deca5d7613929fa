import {
  FINDING_MOVES,
  auditFaults,
  isOverdue,
  stateAfter,
  type FindingState,
} from '@firebreak/audits/model';
import { demoCompany } from './demo-company';

const asOf = '2026-11-23';
const demo = demoCompany(asOf);
const sites = demo.suppliers.flatMap((supplier) => supplier.sites);
const keys = new Set(demo.suppliers.map(({ key }) => key));
const findings = demo.audits.flatMap((audit) =>
  audit.findings.map((finding) => ({
    ...finding,
    auditedOn: audit.auditedOn,
    state: finding.moves.reduce<FindingState>((state, { move }) => {
      const next = stateAfter(state, move, finding.action !== undefined);
      if (!next) throw new Error(`${audit.supplier} ${finding.code}: ${move} from ${state}`);
      return next;
    }, 'open'),
  })),
);

describe('demoCompany', () => {
  it('is the same in every run, and on every day but for its dates', () => {
    expect(demoCompany(asOf)).toEqual(demo);
    expect(demoCompany('2027-02-01').suppliers).toEqual(demo.suppliers);
  });

  it('has 60 suppliers with 130 sites in 25 countries on 4 tiers', () => {
    expect(demo.suppliers).toHaveLength(60);
    expect(sites).toHaveLength(130);
    expect(new Set(sites.map(({ country }) => country)).size).toBe(25);
    const tiers = [1, 2, 3, 4].map(
      (tier) => demo.suppliers.filter((supplier) => supplier.tier === tier).length,
    );
    expect(tiers).toEqual([20, 19, 13, 8]);
  });

  it('uses every name once', () => {
    for (const names of [
      demo.suppliers.map(({ name }) => name),
      demo.suppliers.map(({ externalId }) => externalId),
    ]) {
      expect(new Set(names).size).toBe(60);
    }
    expect(new Set(sites.map(({ key }) => key)).size).toBe(130);
    for (const { sites: own } of demo.suppliers)
      expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
  });

  it('links every supplier to a buyer one tier nearer, and never for more than all that the buyer needs', () => {
    const tierOf = new Map(demo.suppliers.map(({ key, tier }) => [key, tier]));
    for (const { buyer, supplier } of demo.links) {
      expect(tierOf.get(supplier)).toBe((buyer === null ? 0 : tierOf.get(buyer)!) + 1);
    }
    expect(new Set(demo.links.map(({ supplier }) => supplier))).toEqual(keys);
    for (const key of keys) {
      const shares = demo.links.filter(({ buyer }) => buyer === key).map(({ share }) => share ?? 0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1);
    }
    expect(new Set(demo.links.map(({ kind }) => kind)).size).toBe(3);
  });

  it('keeps shares and places in their ranges', () => {
    for (const site of sites) {
      for (const share of [site.migrantShare, site.agencyShare, site.womenShare]) {
        if (share == null) continue;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      for (const { hs } of site.goods) expect(hs).toMatch(/^\d{6}$/);
      expect(site.latitude == null).toBe(site.longitude == null);
    }
    expect(sites.some(({ latitude }) => latitude == null)).toBe(true);
    expect(sites.some(({ headcount }) => headcount == null)).toBe(true);
  });
});

describe('its questionnaires and audits', () => {
  it('are there in every state', () => {
    expect(new Set(demo.questionnaires.map(({ state }) => state)).size).toBe(7);
    expect(new Set(demo.questionnaires.map(({ supplier }) => supplier)).size).toBe(
      demo.questionnaires.length,
    );
    expect(new Set(findings.map(({ state }) => state)).size).toBe(5);
    expect(new Set(findings.flatMap(({ moves }) => moves.map(({ move }) => move)))).toEqual(
      new Set(FINDING_MOVES),
    );
  });

  it('belong to suppliers and sites that exist; only those with a contact are asked', () => {
    const siteKeys = new Set(sites.map(({ key }) => key));
    for (const { supplier } of demo.questionnaires) {
      expect(demo.suppliers.find(({ key }) => key === supplier)?.contactEmail).toMatch(/\.example$/);
    }
    for (const audit of demo.audits) {
      expect(keys).toContain(audit.supplier);
      if (audit.site) expect(siteKeys).toContain(audit.site);
    }
  });

  it('could have been recorded by people: sound audits, moves in order, four eyes', () => {
    for (const audit of demo.audits) {
      const input = { ...audit, supplierId: audit.supplier, siteId: audit.site };
      expect(auditFaults(input, asOf)).toEqual([]);
      for (const { moves } of audit.findings) {
        const days = moves.map(({ on }) => on);
        expect(days).toEqual([...days].sort());
        for (const day of days) expect(day <= asOf && day >= audit.auditedOn).toBe(true);
        expect(moves.find(({ move }) => move === 'verify')?.by).not.toBe('esg-officer');
      }
    }
  });

  it('leave something overdue to see to', () => {
    const overdue = findings.filter(({ state, action, auditedOn }) =>
      isOverdue({ state, dueOn: action?.dueOn ?? auditedOn }, asOf),
    );
    expect(overdue.length).toBeGreaterThan(5);
  });

  it('is followed by a statement on the twelve months before', () => {
    expect(demo.statement.period).toEqual({ from: '2025-11-01', to: '2026-10-31' });
    expect(demoCompany('2026-01-15').statement.period).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('tells of people in real trouble without naming anybody', () => {
    expect(demo.people.every(({ email }) => email.endsWith('.example'))).toBe(true);
    expect(demo.people.map(({ role }) => role).sort()).toEqual([
      'admin',
      'auditor',
      'case-analyst',
      'esg-officer',
      'procurement',
      'viewer',
    ]);
  });
});
