import { BreakdownId, FigureId, FigureSet } from './figure';
import { referenceInWords } from './figure-words';
import { joinedSentences } from './joined-sentences';
import { localeOf, StatementLanguage } from './language';
import { Inline, parseText, SectionText } from './section-text';

/** One sentence as a reader sees it, and the figures that it quotes. */
export interface Sentence {
  readonly text: string;
  readonly figures: readonly (FigureId | BreakdownId)[];
  /** Without the values of quoted figures: what the author typed. */
  readonly typed: string;
}

/** Shown where the records have no value for a quoted figure. */
export const NO_VALUE = '–';

/** The words of a text with its figures put in. */
export function inWords(content: readonly Inline[], set: FigureSet, language: StatementLanguage): string {
  return content
    .map((part) =>
      typeof part === 'string' ? part : (referenceInWords(part.figure, set, language) ?? NO_VALUE),
    )
    .join('');
}

// While sentences are cut, a quoted figure is a capital letter and a private-use character: no dot in its
// value ends a sentence, and a sentence may begin with it.
const FIRST_MARK = 0xe000;
const MARKS = /A([\uE000-\uF8FF])/g;

/**
 * In characters. What is longer is a list or a text without full stops. It is read in pieces: a pattern that looks for
 * one word after another takes time that grows with the square of the length.
 */
const LONGEST_SENTENCE = 1000;

/** The second half of a letter beyond the first 65,536, or of a quoted figure. */
const SECOND_HALF = /[\uDC00-\uDFFF\uE000-\uF8FF]/;

const SEGMENTERS = new Map<StatementLanguage, Intl.Segmenter>();

/** Made once for each language: making one takes longer than cutting a paragraph. */
function segmenterOf(language: StatementLanguage): Intl.Segmenter {
  const known = SEGMENTERS.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(localeOf(language), { granularity: 'sentence' });
  SEGMENTERS.set(language, made);
  return made;
}

function piecesOf(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence.trim();
  while (rest.length > LONGEST_SENTENCE) {
    const space = rest.lastIndexOf(' ', LONGEST_SENTENCE);
    const halved = SECOND_HALF.test(rest[LONGEST_SENTENCE] ?? '');
    const at = space > 0 ? space : LONGEST_SENTENCE - (halved ? 1 : 0);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** Opening signs at an end: without a space before it, a quotation mark is taken for the end of the sentence before. */
const OPENING = /[\p{Ps}\p{Pi}]{1,3}$/u;
/** German closes with the sign that opens in English. */
const OPENING_IN_GERMAN = /\p{Ps}{1,3}$/u;

function segmentsOf(text: string, language: StatementLanguage): string[] {
  const segments: string[] = [];
  const opening = language === 'de' ? OPENING_IN_GERMAN : OPENING;
  let opened = '';
  for (const { segment } of segmenterOf(language).segment(text)) {
    const whole = opened + segment;
    opened = opening.exec(whole.slice(-3))?.[0] ?? '';
    segments.push(whole.slice(0, whole.length - opened.length));
  }
  return [...segments, opened];
}

function cut(content: readonly Inline[], set: FigureSet, language: StatementLanguage): Sentence[] {
  const quoted: (FigureId | BreakdownId)[] = [];
  const marked = content
    .map((part) =>
      typeof part === 'string' ? part : `A${String.fromCodePoint(FIRST_MARK + quoted.push(part.figure) - 1)}`,
    )
    .join('');
  const figureAt = (mark: string) => quoted[(mark.codePointAt(0) ?? 0) - FIRST_MARK];
  return joinedSentences(segmentsOf(marked, language), language)
    .flatMap(piecesOf)
    .map((segment) => ({
      text: segment.replace(MARKS, (_, mark: string) => {
        const id = figureAt(mark);
        return id ? (referenceInWords(id, set, language) ?? NO_VALUE) : NO_VALUE;
      }),
      typed: segment.replace(MARKS, '').replace(/\s+/g, ' '),
      figures: [...segment.matchAll(MARKS)].flatMap(([, mark = '']) => figureAt(mark) ?? []),
    }));
}

/** The sentences of a section: of paragraphs and bullets, not of headings and open notes. A very long one comes in pieces. */
export function sentencesOf(text: SectionText, set: FigureSet, language: StatementLanguage): Sentence[] {
  return parseText(text).flatMap((block) => {
    if (block.kind === 'paragraph') return cut(block.content, set, language);
    if (block.kind === 'list') return block.items.flatMap((item) => cut(item, set, language));
    return [];
  });
}
