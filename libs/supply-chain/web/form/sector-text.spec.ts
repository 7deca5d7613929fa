import { sectorCodeOf, sectorText } from './sector-text';

it('reads what it shows', () => {
  expect(sectorText('1410', 'clothing')).toBe('1410 · Clothing');
  expect(sectorCodeOf(sectorText('1410', 'clothing'))).toBe('1410');
});

it.each([
  ['C', 'C'],
  ['C · Manufacturing', 'C'],
  ['ISIC 14.10', '1410'],
  ['', null],
  ['cotton shirts', null],
  ['A good thing', null],
  ['34 · Nothing', null],
])('sectorCodeOf %j is %s', (text, code) => expect(sectorCodeOf(text)).toBe(code));
