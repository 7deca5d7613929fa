import { layoutText, type Line } from './text-layout';

/** Every character is one point wide. */
const measure = (text: string) => text.length;

/** What the eye sees from left to right. */
function seen(line: Line): string {
  return [...line.runs]
    .sort((a, b) => a.x - b.x)
    .map(({ text, rightToLeft }) => (rightToLeft ? [...text].reverse().join('') : text))
    .join('');
}

const lines = (text: string, width: number, direction: 'ltr' | 'rtl' = 'ltr') =>
  layoutText([{ text }], width, direction, measure).map(seen);

describe('layoutText', () => {
  it('fills lines with whole words and drops the space at their end', () => {
    expect(lines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(lines('one two three four', 100)).toEqual(['one two three four']);
    expect(lines('   ', 10)).toEqual([]);
  });

  it('breaks a word that is longer than a line', () => {
    expect(lines('a bcdefghij k', 4)).toEqual(['a', 'bcde', 'fghi', 'j k']);
  });

  it('never measures the rest of a word of thousands of letters', () => {
    let measured = 0;
    const counting = (text: string) => {
      measured += text.length;
      return text.length;
    };
    const broken = layoutText([{ text: 'x'.repeat(20_000) }], 50, 'ltr', counting);
    expect(broken.map(({ width }) => width)).toEqual(Array.from({ length: 400 }, () => 50));
    // Each of the lines is tried letter by letter: some 1,300 letters for one of 50.
    expect(measured).toBeLessThan(400 * 2000);
  });

  it('puts Arabic from right to left and keeps its numbers', () => {
    // Logical order: alef ba, number, jim. Seen from the left: jim, number, ba alef.
    expect(lines('اب 2026 ج', 100, 'rtl')).toEqual(['ج 2026 با']);
  });

  it('leaves it to the font to turn brackets round where text runs from right to left', () => {
    const [line] = layoutText([{ text: '(اب)' }], 100, 'rtl', measure);
    expect(line?.runs.map(({ text, rightToLeft }) => [text, rightToLeft])).toEqual([['(اب)', true]]);
  });

  it('breaks Thai between words, of which no space tells', () => {
    const [first, ...rest] = layoutText([{ text: 'แรงงานบังคับในห่วงโซ่อุปทาน' }], 14, 'ltr', measure, 'th');
    expect(first?.runs[0]?.text).toBe('แรงงานบังคับใน');
    expect(rest.map(({ runs }) => runs[0]?.text)).toEqual(['ห่วงโซ่อุปทาน']);
  });

  it('breaks Chinese between words, and never before a full stop or after an opening bracket', () => {
    const text = '所有工人都可以自由离职。（包括外籍工人）';
    for (let width = 2; width < text.length; width++) {
      const broken = layoutText([{ text }], width, 'ltr', measure, 'zh').map(({ runs }) =>
        runs.map((run) => run.text).join(''),
      );
      expect(broken.join('')).toBe(text);
      if (width < 5) continue; // longer than the longest word with its punctuation
      for (const line of broken) {
        expect(line).not.toMatch(/^[。）]/);
        expect(line).not.toMatch(/（$/);
      }
    }
  });

  it('breaks Chinese neither within a date or a rank nor within a dash', () => {
    const text = '截至2026年11月27日，第3级的供应商——共十二家——“已经签署”《行为准则》。';
    for (let width = 5; width < text.length; width++) {
      const broken = layoutText([{ text }], width, 'ltr', measure, 'zh').map(({ runs }) =>
        runs.map((run) => run.text).join(''),
      );
      expect(broken.join('')).toBe(text);
      broken.slice(1).forEach((line, index) => {
        const around = `${broken[index]}\n${line}`;
        if (width >= 12) expect(around).not.toMatch(/\d\n[年月日级]|第\n|—\n—|[“《]\n|\n[”》，。]/);
      });
    }
  });

  it('keeps an English name whole inside Arabic', () => {
    expect(lines('اب North 54 ج', 100, 'rtl')).toEqual(['ج North 54 با']);
  });

  it('prints a space for a break, and nothing for signs that are no letters', () => {
    expect(lines('one\ntwo\tthree\u0000\u0007', 100)).toEqual(['one two three']);
    expect(lines('half \ud800', 100)).toEqual(['half \ufffd']);
  });

  it('tells the language of a name in another script, for a voice to read it out', () => {
    const [line] = layoutText([{ text: 'Supplier নিট কারখানা in Dhaka' }], 99, 'ltr', measure, 'en');
    expect(line?.runs.map(({ text, language }) => [text.trim(), language])).toEqual([
      ['Supplier', undefined],
      ['নিট', 'bn'],
      ['', undefined],
      ['কারখানা', 'bn'],
      ['in Dhaka', undefined],
    ]);
  });

  it('starts a run where the link changes', () => {
    const [line] = layoutText(
      [{ text: 'We know ' }, { text: '46', link: 'figure.x' }, { text: ' of them' }],
      99,
      'ltr',
      measure,
    );
    expect(line?.runs.map(({ text, link, x }) => [text, link, x])).toEqual([
      ['We know ', undefined, 0],
      ['46', 'figure.x', 8],
      [' of them', undefined, 10],
    ]);
  });
});
