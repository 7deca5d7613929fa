import { byTier } from './by-tier';

it('puts who is furthest from the own company first, and keeps the order of equals', () => {
  const suppliers = [
    { name: 'sewer', tier: 1 },
    { name: 'unknown', tier: null },
    { name: 'spinner', tier: 3 },
    { name: 'other sewer', tier: 1 },
    { name: 'also unknown', tier: null },
  ];
  expect(byTier(suppliers).map(({ name }) => name)).toEqual([
    'unknown',
    'also unknown',
    'spinner',
    'sewer',
    'other sewer',
  ]);
});
