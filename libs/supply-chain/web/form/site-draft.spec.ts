import type { SiteView } from '@firebreak/supply-chain/model';
import { EMPTY_SITE, toSiteDraft, toSiteInput } from './site-draft';

const site: SiteView = {
  id: 's',
  supplierId: 'p',
  publicId: 'FS-00000-00000-0',
  name: 'Mixco',
  country: 'GT',
  address: 'KM 16.5',
  city: null,
  latitude: 14.63,
  longitude: -90.6,
  locationPrecision: 'site',
  isic: '14',
  headcount: 350,
  womenShare: null,
  migrantShare: 0.2,
  agencyShare: 0.333,
  labourProvider: true,
  employerHousing: false,
  pieceRate: null,
  processes: ['sewing'],
  capacityPerMonth: 80_000,
  capacityUnit: 'pieces',
  housedWorkers: 12,
  lastAuditedOn: '2026-01-31',
  goods: [{ id: 'g', hs: '6109', name: 'T-shirts', role: 'makes' }],
  variants: [],
  identifiers: [],
  score: null,
  band: null,
  confidence: null,
  scoredAt: null,
};

it('comes back as it was', () => {
  expect(toSiteInput(toSiteDraft(site))).toEqual({
    name: 'Mixco',
    country: 'GT',
    address: 'KM 16.5',
    city: null,
    latitude: 14.63,
    longitude: -90.6,
    isic: '14',
    headcount: 350,
    womenShare: null,
    migrantShare: 0.2,
    agencyShare: 0.333,
    labourProvider: true,
    employerHousing: false,
    pieceRate: null,
    processes: ['sewing'],
    capacityPerMonth: 80_000,
    capacityUnit: 'pieces',
    housedWorkers: 12,
    goods: [{ hs: '6109', name: 'T-shirts', role: 'makes' }],
  });
});

it('does not take a country’s middle for a place', () => {
  const draft = toSiteDraft({ ...site, locationPrecision: 'country' });
  expect([draft.latitude, draft.longitude]).toEqual([null, null]);
});

it('leaves out empty goods and names those that have a code only', () => {
  const goods = [
    { name: '', hs: '', role: 'makes' as const },
    { name: ' ', hs: '6109.10.00', role: 'uses' as const },
  ];
  expect(toSiteInput({ ...EMPTY_SITE, goods }).goods).toEqual([
    { hs: '610910', name: 'HS 6109.10.00', role: 'uses' },
  ]);
});
