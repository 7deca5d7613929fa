import { overlapsUse, rowFaults } from './row-faults';
import { NO_PROGRAMME, type ProgrammeRecords } from './registers';
import { summariseProgramme } from './summarise-programme';

const period = { from: '2025-04-01', to: '2026-03-31' };
const of = (records: Partial<ProgrammeRecords>) =>
  summariseProgramme({ ...NO_PROGRAMME, ...records }, period);

const policy = (id: string, changes: Partial<ProgrammeRecords['policies'][number]> = {}) => ({
  id,
  name: id,
  kind: 'human-rights' as const,
  edition: '',
  inForceOn: null,
  endedOn: null,
  reviewedOn: null,
  owner: '',
  approvedBy: '',
  binds: ['own-staff' as const],
  protections: [],
  address: '',
  ...changes,
});

const session = (id: string, changes: Partial<ProgrammeRecords['training'][number]> = {}) => ({
  id,
  heldOn: '2025-06-01',
  topic: 'Recruitment fees',
  audience: 'procurement' as const,
  format: 'in-person' as const,
  hours: 2,
  participants: 10,
  invited: null,
  mandatory: false,
  supplierCount: null,
  supplierId: null,
  ...changes,
});

const channel = (id: string, changes: Partial<ProgrammeRecords['channels'][number]> = {}) => ({
  id,
  name: `Line ${id}`,
  kind: 'hotline' as const,
  users: ['anyone' as const],
  languages: ['en'],
  anonymous: true,
  runBy: '',
  openSince: '2024-01-01',
  closedOn: null,
  ...changes,
});

const use = (id: string, channelId: string, reports: number, changes = {}) => ({
  id,
  channelId,
  from: '2025-04-01',
  to: '2026-03-31',
  reports,
  forcedLabour: 0,
  closed: 0,
  remedied: 0,
  ...changes,
});

const remedy = (
  id: string,
  workers: number,
  changes: Partial<ProgrammeRecords['remedies'][number]> = {},
) => ({
  id,
  givenOn: '2025-10-01',
  kind: 'fees-repaid' as const,
  workers,
  amount: 100 * workers,
  currency: 'USD',
  supplierId: null,
  note: '',
  ...changes,
});

describe('policies', () => {
  it('count those in force on the last day: not one of tomorrow, not one that ended that day', () => {
    const summary = of({
      policies: [
        policy('a', { inForceOn: '2020-01-01', reviewedOn: '2025-05-01' }),
        policy('b', { inForceOn: '2026-04-01' }),
        policy('c', { endedOn: '2026-03-31', reviewedOn: '2024-05-01' }),
        policy('d', { endedOn: '2026-04-01', kind: 'supplier-code' }),
      ],
    });
    expect([summary.policies, summary.policiesReviewed]).toEqual([2, 1]);
    expect(summary.policiesByKind).toEqual([
      { kind: 'human-rights', count: 1 },
      { kind: 'supplier-code', count: 1 },
    ]);
  });

  it('take the newest count of acknowledgements of each policy and audience: (90 + 30) of (100 + 50)', () => {
    const said = (id: string, changes: object) => ({ id, policyId: 'a', audience: 'own-staff' as const, asOf: '2025-01-01', acknowledged: 10, asked: 100, ...changes }); // prettier-ignore
    const acknowledgements = [
      said('1', {}),
      said('2', { asOf: '2026-01-01', acknowledged: 90 }),
      said('3', { asOf: '2026-05-01', acknowledged: 100 }),
      said('4', { audience: 'suppliers', acknowledged: 30, asked: 50 }),
      said('5', { policyId: 'gone', acknowledged: 0 }),
    ];
    expect(of({ policies: [policy('a')], acknowledgements }).acknowledgedRatio).toBe(0.8);
    expect(of({ policies: [policy('a')] }).acknowledgedRatio).toBeNull();
  });

  it('give the share of contracts with a clause, from the newest count of it', () => {
    const counted = (id: string, asOf: string, contracts: number) => ({ id, clause: 'no-forced-labour' as const, asOf, contracts, inForce: 40 }); // prettier-ignore
    const summary = of({ clauses: [counted('1', '2026-01-01', 30), counted('2', '2025-01-01', 10)] });
    expect([summary.clauseRatio, summary.clauses]).toEqual([
      0.75,
      [{ kind: 'no-forced-labour', ratio: 0.75 }],
    ]);
  });
});

describe('training', () => {
  it('adds up places, hours and the share of the audience that came, where its size is known', () => {
    const summary = of({
      training: [
        session('1', { participants: 20, invited: 25, mandatory: true }),
        session('2', { participants: 4 }),
        session('3', { audience: 'suppliers', participants: 30, hours: 0.5, supplierCount: 12 }),
        session('4', { audience: 'suppliers', participants: 3, hours: 1, supplierId: 's' }),
        session('5', { heldOn: '2025-03-31', participants: 999 }),
      ],
    });
    expect(summary).toMatchObject({ sessions: 4, trained: 57, trainingHours: 66, procurementRatio: 0.8, supplierAttendances: 13 }); // prettier-ignore
    expect(summary.trainedByAudience).toEqual([
      { kind: 'suppliers', count: 33 },
      { kind: 'procurement', count: 24 },
    ]);
    expect(summary.mandatoryByAudience).toEqual([{ kind: 'procurement', count: 20 }]);
  });
});

describe('grievances', () => {
  const channels = [channel('a'), channel('b', { anonymous: false, closedOn: '2025-05-01' })];

  it('count only use that lies wholly within the period', () => {
    const before = use('1', 'a', 50, { from: '2025-03-31', to: '2025-06-30' });
    const summary = of({ channels, 'channel-use': [before, use('2', 'a', 20, { closed: 15, remedied: 6 })] });
    expect(summary).toMatchObject({ channels: 1, anonymousChannels: 1, channelsReported: 1, reports: 20, reportsClosed: 15, reportsRemedied: 6 }); // prettier-ignore
    expect(summary.reportsByChannel).toEqual([{ kind: 'a', label: 'Line a', count: 20 }]);
  });

  it('keep back numbers so small that somebody could be recognised, and what they could be worked out from', () => {
    const few = of({ channels, 'channel-use': [use('1', 'a', 20, { forcedLabour: 2 }), use('2', 'b', 4)] });
    expect([few.reports, few.reportsOfForcedLabour, few.reportsByChannel]).toEqual([24, null, []]);
    expect(of({ channels, 'channel-use': [use('1', 'a', 4)] })).toMatchObject({
      reports: null,
      channelsReported: 1,
    });
    expect(of({ channels, 'channel-use': [use('1', 'a', 0)] })).toMatchObject({
      reports: 0,
      channelsReported: 1,
    });
    expect(of({ channels })).toMatchObject({ reports: null, channelsReported: 0 });
  });
});

describe('remedy', () => {
  it('adds up workers and money of each currency, without one that few workers shared', () => {
    const summary = of({ remedies: [remedy('1', 30), remedy('2', 6), remedy('3', 2, { currency: 'EUR' })] });
    expect(summary).toMatchObject({ remedies: 3, workersRemedied: 38, workersWithFeesRepaid: 38 });
    expect(summary.repaid).toEqual([{ currency: 'USD', amount: 3600 }]);
  });

  it('does not tell of a few others by the difference to the total', () => {
    const summary = of({ remedies: [remedy('1', 30), remedy('2', 2, { kind: 'back-pay' })] });
    expect([summary.workersRemedied, summary.workersWithFeesRepaid]).toEqual([32, null]);
  });
});

describe('a row', () => {
  it('is refused where its fields contradict each other, naming the field', () => {
    const fields = (faults: ReturnType<typeof rowFaults>) => faults.map(({ field, code }) => [field, code]);
    expect(fields(rowFaults('training', { participants: 5, invited: 4 }))).toEqual([
      ['participants', 'above-other'],
    ]);
    expect(rowFaults('training', { participants: 5, invited: null })).toEqual([]);
    expect(fields(rowFaults('remedies', { amount: 5, currency: null }))).toEqual([
      ['currency', 'only-together'],
    ]);
    expect(fields(rowFaults('policies', { inForceOn: '2026-01-02', endedOn: '2026-01-01' }))).toEqual([
      ['inForceOn', 'above-other'],
    ]);
  });

  it('of use overlaps another that shares a day with it', () => {
    const first = { from: '2025-01-01', to: '2025-06-30' };
    expect(overlapsUse({ from: '2025-06-30', to: '2025-12-31' }, [first])).toBe(true);
    expect(overlapsUse({ from: '2025-07-01', to: '2025-12-31' }, [first])).toBe(false);
  });
});
