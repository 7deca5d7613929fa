import { readGood } from './good-filter';

it.each([
  ['6205', { by: 'hs', prefix: '6205' }],
  ['6205.20', { by: 'hs', prefix: '620520' }],
  ['HS 62 05', { by: 'hs', prefix: '6205' }],
  ['62', { by: 'hs', prefix: '62' }],
  ['6', { by: 'name', words: ['6'] }],
  ['6205200000', { by: 'name', words: ['6205200000'] }],
  [' Cotton  SHIRTS, woven', { by: 'name', words: ['cotton', 'shirts', 'woven'] }],
  ['棉', { by: 'name', words: ['棉'] }],
  [' - ', null],
  ['', null],
])('%j is read as %j', (text, search) => expect(readGood(text)).toEqual(search));
