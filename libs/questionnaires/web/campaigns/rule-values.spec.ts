import { builtInTemplates } from '@firebreak/questionnaires/model';
import { campaignFaults } from '@firebreak/questionnaires/model/campaigns';
import { conditionsOf, moved, newCampaign, valuesOf } from './rule-values';

it('reads conditions from chips as it writes them', () => {
  const when = { band: ['high' as const], sector: ['C', '14'], country: ['BD'], tier: [0, 1] };
  expect(valuesOf(when)).toEqual({ band: 'high', sector: 'C,14', country: 'BD', tier: '0,1' });
  expect(conditionsOf(valuesOf(when))).toEqual(when);
  expect(conditionsOf({ band: 'odd' })).toEqual({});
  expect(valuesOf({})).toEqual({});
});

it('starts a campaign that lacks nothing but its name', () => {
  const faults = campaignFaults(newCampaign('2026-06-01'), builtInTemplates(), '2026-06-01');
  expect(faults.map(({ field }) => field)).toEqual(['name']);
});

it('moves a rule, and none beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
