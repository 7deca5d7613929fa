import { isicDivisions, isicSection, isicSections, parseIsic } from './sector-codes';
import { sectorCode } from './sectors';

it.each([
  ['Apparel', '14'],
  ['Apparel|Health', '14'],
  ['Footwear', '15'],
  ['Electronics', '26'],
  ['Home Textiles', '13'],
  ['cut and sew garments', '14'],
  ['Calzado', '15'],
  ['服装', '14'],
  ['Personal Care Products', '20'],
  ['Packaging services', '82'],
  ['C1410', '1410'],
  ['14.10', '1410'],
  ['14 Wearing apparel', '14'],
  ['Labour agency', '78'],
])('sectorCode %j is %s', (text, code) => expect(sectorCode(text)).toBe(code));

it.each(['Unicorns', '', '34', '99999'])('sectorCode %j is unknown', (text) =>
  expect(sectorCode(text)).toBeNull(),
);

it('knows the 88 divisions in 21 sections', () => {
  expect(isicSections()).toHaveLength(21);
  expect(isicDivisions().filter((division) => isicSection(division))).toHaveLength(88);
  expect(isicSection('1410')).toBe('C');
  expect(isicSection('34')).toBeNull();
  expect(parseIsic('c')).toBe('C');
});
