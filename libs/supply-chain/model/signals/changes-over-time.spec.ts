import { agencyShareJump } from './agency-share-jump';
import { addMonths } from './calendar';
import { claimContradictsLinks, type ClaimAgainstLinks } from './claim-contradicts-links';
import { labourProviderShipsGoods } from './labour-provider-ships-goods';
import type { HeadlineBand } from '../supplier-vocabulary';
import { neverAudited } from './never-audited';

const TODAY = '2026-11-26';

describe('addMonths', () => {
  it('keeps to the month', () => {
    expect(addMonths('2026-05-31', -3)).toBe('2026-02-28');
    expect(addMonths('2026-11-26', -24)).toBe('2024-11-26');
    expect(() => addMonths('soon', 1)).toThrow(RangeError);
  });
});

describe('neverAudited', () => {
  const supplier = (shipsSince: string, ...audits: (string | null)[]) => ({
    supplierId: 'supplier',
    shipsSince,
    score: 60,
    band: 'high' as HeadlineBand | null,
    sites: audits.map((lastAuditedOn, index) => ({ siteId: `site-${index + 1}`, lastAuditedOn })),
  });

  it.each([
    { name: 'a year of deliveries and no audit', shipsSince: '2025-11-26', audit: null, signals: 1 },
    { name: 'a day less', shipsSince: '2025-11-27', audit: null, signals: 0 },
    { name: 'an audit 24 months ago', shipsSince: '2020-01-01', audit: '2024-11-26', signals: 0 },
    { name: 'a day longer ago', shipsSince: '2020-01-01', audit: '2024-11-25', signals: 1 },
  ])('$name: $signals', ({ shipsSince, audit, signals }) => {
    expect(neverAudited(supplier(shipsSince, audit), TODAY)).toHaveLength(signals);
  });

  it('tells which sites nobody has seen', () => {
    const [signal] = neverAudited(supplier('2020-01-01', '2026-01-01', null, '2021-05-05'), TODAY);
    expect(signal).toMatchObject({
      explanation: 'never-audited.long-ago',
      facts: { siteIds: ['site-2', 'site-3'], count: 2, sites: 3, lastAuditedOn: '2021-05-05' },
      measure: 2,
    });
  });

  it.each([
    { band: 'very-high', asked: true },
    { band: 'high', asked: true },
    { band: 'medium', asked: false },
    { band: 'low', asked: false },
    { band: null, asked: false },
  ] as const)('asks only where the risk is high: $band, $asked', ({ band, asked }) => {
    const [signal] = neverAudited({ ...supplier('2020-01-01', null), band }, TODAY);
    expect(signal?.onlyIfDecided !== true).toBe(asked);
  });

  it('puts the highest score first', () => {
    expect(neverAudited(supplier('2020-01-01', null), TODAY)).toMatchObject([{ urgency: 0.6 }]);
  });

  it('asks nothing about a supplier without sites', () => {
    expect(neverAudited(supplier('2020-01-01'), TODAY)).toEqual([]);
  });
});

describe('claimContradictsLinks', () => {
  const claim = (changes: Partial<ClaimAgainstLinks>): ClaimAgainstLinks => ({
    supplierId: 'supplier',
    claim: 'uses-subcontractors',
    value: false,
    saidOn: '2026-11-01',
    source: 'questionnaire',
    linkedSupplierIds: [],
    siteIds: [],
    ...changes,
  });

  it.each([
    { name: 'no, and none known', changes: {}, explanation: undefined },
    {
      name: 'no, but a link',
      changes: { linkedSupplierIds: ['b'] },
      explanation: 'claim-contradicts-links.denied',
    },
    {
      name: 'no, but agency workers at a site',
      changes: { siteIds: ['s'] },
      explanation: 'claim-contradicts-links.denied',
    },
    {
      name: 'yes, and one known',
      changes: { value: true, linkedSupplierIds: ['b'] },
      explanation: undefined,
    },
    {
      name: 'yes, none named, 30 days ago',
      changes: { value: true, saidOn: '2026-10-27' },
      explanation: 'claim-contradicts-links.unnamed',
    },
    {
      name: 'yes, none named, 29 days ago',
      changes: { value: true, saidOn: '2026-10-28' },
      explanation: undefined,
    },
  ])('$name: $explanation', ({ changes, explanation }) => {
    expect(claimContradictsLinks(claim(changes), TODAY)[0]?.explanation).toBe(explanation);
  });

  it('grows with what is known', () => {
    const [one] = claimContradictsLinks(claim({ linkedSupplierIds: ['b'] }), TODAY);
    const [three] = claimContradictsLinks(claim({ linkedSupplierIds: ['b', 'c', 'd'] }), TODAY);
    expect([one?.measure, three?.measure, three?.seriousness]).toEqual([1, 3, 1]);
  });
});

describe('agencyShareJump', () => {
  const history = (...noted: (readonly [string, number])[]) =>
    agencyShareJump(
      { supplierId: 'supplier', siteId: 'site', noted: noted.map(([on, share]) => ({ on, share })) },
      TODAY,
    );

  it.each([
    {
      name: 'from 15 to 30 %',
      noted: [
        ['2026-05-01', 0.15],
        ['2026-11-01', 0.3],
      ],
      signals: 1,
    },
    {
      name: 'from 15 to 29 %',
      noted: [
        ['2026-05-01', 0.15],
        ['2026-11-01', 0.29],
      ],
      signals: 0,
    },
    {
      name: 'from 60 to 80 %: not half as much again',
      noted: [
        ['2026-05-01', 0.6],
        ['2026-11-01', 0.8],
      ],
      signals: 0,
    },
    {
      name: 'from nothing to 20 %',
      noted: [
        ['2026-05-01', 0],
        ['2026-11-01', 0.2],
      ],
      signals: 1,
    },
    {
      name: 'three months apart',
      noted: [
        ['2026-08-01', 0.1],
        ['2026-11-01', 0.5],
      ],
      signals: 1,
    },
    {
      name: 'a day less: a correction',
      noted: [
        ['2026-08-02', 0.1],
        ['2026-11-01', 0.5],
      ],
      signals: 0,
    },
    {
      name: 'creeping up month by month',
      noted: [
        ['2026-07-01', 0.1],
        ['2026-09-01', 0.2],
        ['2026-11-01', 0.3],
      ],
      signals: 1,
    },
    { name: 'only one value', noted: [['2026-11-01', 0.9]], signals: 0 },
    { name: 'nothing known', noted: [], signals: 0 },
    {
      name: 'a year ago',
      noted: [
        ['2025-01-01', 0.1],
        ['2025-11-26', 0.5],
      ],
      signals: 0,
    },
    {
      name: 'less than a year ago',
      noted: [
        ['2025-01-01', 0.1],
        ['2025-11-27', 0.5],
      ],
      signals: 1,
    },
    {
      name: 'down',
      noted: [
        ['2026-05-01', 0.5],
        ['2026-11-01', 0.1],
      ],
      signals: 0,
    },
  ] as { name: string; noted: [string, number][]; signals: number }[])(
    '$name: $signals',
    ({ noted, signals }) => {
      expect(history(...noted)).toHaveLength(signals);
    },
  );

  it('tells both values and their days', () => {
    expect(history(['2026-01-01', 0.1], ['2026-05-01', 0.2], ['2026-11-01', 0.5])[0]).toMatchObject({
      subject: 'site',
      facts: { before: 0.2, beforeOn: '2026-05-01', now: 0.5, nowOn: '2026-11-01' },
    });
  });
});

describe('labourProviderShipsGoods', () => {
  it('asks only where goods are named', () => {
    expect(labourProviderShipsGoods({ supplierId: 'a', goods: [] })).toEqual([]);
    expect(labourProviderShipsGoods({ supplierId: 'a', goods: ['Shirts', 'Shirts'] })[0]?.facts).toEqual({
      goods: ['Shirts'],
      count: 1,
    });
  });
});
