import { processesOf, unitOf } from './import-vocabulary';

it.each([
  ['pcs', 'pieces'],
  ['Pairs', 'pairs'],
  ['KGs', 'kg'],
  ['m²', 'm2'],
  ['metric tons', 't'],
  ['pieces per month', 'pieces'],
  ['件', 'pieces'],
  ['bolts', null],
  ['', null],
])('unitOf %j is %s', (text, unit) => expect(unitOf(text)).toBe(unit));

it('finds the processes that a cell lists, once each, and tells what it does not know', () => {
  expect(processesOf('Sewing; Cut | costura, Teleporting')).toEqual({
    keys: ['sewing', 'cutting'],
    unknown: ['Teleporting'],
  });
});
