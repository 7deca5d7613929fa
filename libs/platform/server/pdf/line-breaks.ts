/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** May not begin a line: closing signs, marks, small kana, signs of length and repetition. */
const STAYS_BEHIND =
  /^[\p{M}\p{Pe}\p{Pf}、。，．：；！？!?,.:;…‥・％%°ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶฯๆ]/u;
/** May not end a line. */
const STAYS_BEFORE = /[\p{Ps}\p{Pi}￥＄£$¥]$/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** A stretch of text that stays on one line, if a line is long enough. */
export interface Unit {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches between which a line may end: words between spaces; in Thai, Chinese and Japanese the words that the
 * language's dictionary finds, with the punctuation that belongs to them.
 */
export function unitsOf(text: string, language: string): Unit[] {
  const units: Unit[] = [];
  const isSpaced = !UNSPACED.test(text);
  for (const match of text.matchAll(/[^\s\u200b]+/g)) {
    const [word] = match;
    if (!isSpaced && UNSPACED.test(word)) units.push(...unspacedUnits(word, match.index, language));
    else units.push({ start: match.index, end: match.index + word.length });
  }
  return units;
}

function unspacedUnits(word: string, offset: number, language: string): Unit[] {
  const units: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter(language).segment(word)) {
    const last = units.at(-1);
    const start = offset + index;
    const end = start + segment.length;
    const before = last ? word.slice(last.start - offset, last.end - offset) : '';
    if (last && (STAYS_BEHIND.test(segment) || STAYS_BEFORE.test(before) || !mayBreak(before, segment)))
      last.end = end;
    else units.push({ start, end });
  }
  return units;
}

/** A number and what it counts or ranks are read as one: a date, "第3级". */
const NUMBERED = /\d$/;
const COUNTED = /^[年月日级家名个份次项分岁期层条號号]/u;
const BEFORE_NUMBER = /第$|\d[年月]$/;

/** Between two words of Latin, such as those of a product number, only a space breaks. */
function mayBreak(before: string, after: string): boolean {
  if (!UNSPACED.test(before) && !UNSPACED.test(after)) return false;
  if (NUMBERED.test(before) && COUNTED.test(after)) return false;
  return !(BEFORE_NUMBER.test(before) && /^\d/.test(after));
}
