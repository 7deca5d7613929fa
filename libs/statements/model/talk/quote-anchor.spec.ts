import { anchorOf, findQuote, quoteBetween, readableText, type QuoteAnchor } from './quote-anchor';

const TEXT = `We buy from {{supply-chain.suppliers}} suppliers in nine countries.

## What we found
- Two sites held passports of workers.
- One site charged recruitment fees, and one site paid them back.

> Say what was done for the workers.

[[risk.by-band]]

We will audit twenty sites next year, and we will publish what we find.`;

/** Anchors the words where they stand for the n-th time, from 0. */
function anchored(text: string, words: string, nth = 0): QuoteAnchor {
  const readable = readableText(text);
  let from = -1;
  for (let times = 0; times <= nth; times++) from = readable.indexOf(words, from + 1);
  const quote = quoteBetween(readable, from, from + words.length);
  const anchor = quote && anchorOf(readable, quote);
  if (!anchor) throw new Error(`no such words: ${words}`);
  return anchor;
}

/** What a section says of the anchor after an edit: the state and the words that stand there. */
function after(text: string, anchor: QuoteAnchor): string {
  const readable = readableText(text);
  const place = findQuote(readable, anchor);
  return place.state === 'gone' ? 'gone' : `${place.state}: ${readable.slice(place.from, place.to)}`;
}

describe('words that a comment is about', () => {
  it('are found where they were chosen', () => {
    expect(after(TEXT, anchored(TEXT, 'audit twenty sites'))).toBe('there: audit twenty sites');
    expect(after(TEXT, anchored(TEXT, 'Two sites held'))).toBe('there: Two sites held');
    expect(anchored(TEXT, 'One site').occurrences).toBe(2);
  });

  it('may quote a figure, whatever its value', () => {
    expect(after(TEXT, anchored(TEXT, '{{supply-chain.suppliers}} suppliers'))).toBe(
      'there: {{supply-chain.suppliers}} suppliers',
    );
  });

  it.each([
    ['text added before', `New words first. Many of them.\n\n${TEXT}`],
    ['text removed before', TEXT.slice(TEXT.indexOf('We will audit'))],
    ['text added after', `${TEXT} And more.`],
    [
      'both neighbours changed',
      TEXT.replace('We will audit', 'It is planned to audit').replace('sites next', 'sites in the'),
    ],
    ['punctuation and capitals', TEXT.replace('audit twenty sites', '“Audit, twenty sites”')],
    ['the paragraph turned into a bullet', TEXT.replace('We will audit', '- We will audit')],
    [
      'the sentence moved to the front',
      `We will audit twenty sites next year.\n\n${TEXT.slice(0, TEXT.indexOf('We will audit'))}`,
    ],
  ])('are still there with %s', (_, text) => {
    expect(after(text, anchored(TEXT, 'audit twenty sites'))).toMatch(/^there: audit,? twenty sites$/i);
  });

  it('keep to their own place among the same words', () => {
    const anchor = anchored(TEXT, 'site', 2);
    expect([anchor.occurrence, anchor.occurrences]).toEqual([1, 2]);
    const other = TEXT.replace('Two sites', 'One site refused us. Two sites');
    expect(readableText(other).slice(0, findPlace(other, anchor))).toMatch(/fees, and one $/);
  });

  it('are gone when they were deleted, though the same words stand elsewhere', () => {
    const anchor = anchored(TEXT, 'site', 2);
    expect(after(TEXT.replace(', and one site paid them back', ''), anchor)).toBe('gone');
  });

  it('keep to their order when all around them is new', () => {
    const before = 'The board met. The board decided.';
    const anchor = anchored(before, 'board', 1);
    const now = 'Our board sat twice. Later that board agreed.';
    expect(readableText(now).slice(0, findPlace(now, anchor))).toBe('Our board sat twice. Later that ');
  });

  it('have changed when something like them stands between the same words', () => {
    const anchor = anchored(TEXT, 'audit twenty sites next year');
    expect(after(TEXT.replace('twenty', 'thirty'), anchor)).toBe('changed: audit thirty sites next year');
    expect(after(TEXT.replace('twenty', 'at least twenty'), anchor)).toBe(
      'changed: audit at least twenty sites next year',
    );
  });

  it.each([
    ['deleted', TEXT.replace('audit twenty sites next year, and we will ', '')],
    ['replaced by others', TEXT.replace('audit twenty sites next year', 'train every buyer instead')],
    ['in another order', TEXT.replace('audit twenty sites next year', 'year next sites twenty audit')],
    ['all gone with the text', ''],
  ])('are gone when %s', (_, text) => {
    expect(after(text, anchored(TEXT, 'audit twenty sites next year'))).toBe('gone');
  });

  it('are found in Arabic with and without vowel signs, and after changed punctuation', () => {
    const text = 'تلتزم الشركة بسداد رسوم التوظيف. وتُراجع الشركة المواقع سنويًا، وتنشر النتائج.';
    const anchor = anchored(text, 'وتُراجع الشركة المواقع');
    expect(after(text.replace('وتُراجع', 'وتراجع').replace('،', ' –'), anchor)).toBe(
      'there: وتراجع الشركة المواقع',
    );
    expect(after(`مقدمة جديدة.\n\n${text}`, anchor)).toBe('there: وتُراجع الشركة المواقع');
    expect(after('تلتزم الشركة بسداد رسوم التوظيف.', anchor)).toBe('gone');
    expect(after(text, anchored(text, 'الشركة', 1))).toBe('there: الشركة');
  });

  it('are found in scripts without spaces, cut anywhere', () => {
    const text = '我们禁止强迫劳动。供应商必须退还招聘费。';
    expect(after(`新的开头。${text}`, anchored(text, '退还招聘'))).toBe('there: 退还招聘');
  });

  it('are whole words, though the pointer let go in the middle of one', () => {
    const readable = readableText(TEXT);
    const from = readable.indexOf('wo sites hel');
    expect(quoteBetween(readable, from, from + 12)?.text).toBe('Two sites held');
  });

  it('may quote a figure whose name has a digit', () => {
    const text = 'Of {{supply-chain.known-beyond-tier-1}} of them we know who supplies them.';
    const readable = readableText(text);
    expect(quoteBetween(readable, readable.indexOf('beyond'), readable.indexOf('beyond') + 1)?.text).toBe(
      '{{supply-chain.known-beyond-tier-1}}',
    );
  });

  it('are looked for in moments where all around them is the same thousands of times', () => {
    const text = (words: string) => `${'a '.repeat(9000)}${words} ${'a '.repeat(9000)}`;
    const anchor = anchored(text('b '.repeat(450)), 'b '.repeat(450).trim());
    expect(after(text(`${'b '.repeat(300)}c`), anchor)).toMatch(/^(gone|changed)/);
    expect(after('a '.repeat(19_000), anchor)).toBe('gone');
  });

  it('are none where no word was chosen', () => {
    expect(quoteBetween(readableText(TEXT), 0, 0)).toBeNull();
    expect(quoteBetween('One. Two.', 3, 5)).toBeNull();
    expect(anchorOf('', { text: 'words', before: '', after: '' })).toBeNull();
  });
});

function findPlace(text: string, anchor: QuoteAnchor): number {
  const place = findQuote(readableText(text), anchor);
  if (place.state === 'gone') throw new Error('gone');
  return place.from;
}
