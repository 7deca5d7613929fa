import fc from 'fast-check';
import { guardCell } from './spreadsheet-cell';

it.each([
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['+44 1234', `'+44 1234`],
  ['-1', `'-1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `'\t=1`],
  [' =1', `' =1`],
  ['\r=1', `'\r=1`],
  ['\nx', `'\nx`],
  ['＝1', `'＝1`],
  ['＋1', `'＋1`],
  ['－1', `'－1`],
  ['＠SUM(A1)', `'＠SUM(A1)`],
  ['﹦1', `'﹦1`],
  ['−1', `'−1`],
  ['\u200B=1', `'\u200B=1`],
  ['\uFEFF=1', `'\uFEFF=1`],
  ['\u0000=1', `'\u0000=1`],
  ['\u00A0+1', `'\u00A0+1`],
  ['Mata = good', 'Mata = good'],
  ['', ''],
])('%j becomes %j', (text, guarded) => expect(guardCell(text)).toBe(guarded));

it('leaves no text that a spreadsheet would run', () => {
  fc.assert(fc.property(fc.string(), (text) => !/^\s*[=+\-@]/.test(guardCell(text))));
});
