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

function cut(content: readonly Inline[], set: FigureSet, language: StatementLanguage): Sentence[] {
  const quoted: (FigureId | BreakdownId)[] = [];
  const marked = content
    .map((part) =>
      typeof part === 'string' ? part : `A${String.fromCodePoint(FIRST_MARK + quoted.push(part.figure) - 1)}`,
    )
    .join('');
  const figureAt = (mark: string) => quoted[(mark.codePointAt(0) ?? 0) - FIRST_MARK];
  const segmenter = new Intl.Segmenter(localeOf(language), { granularity: 'sentence' });
  const pieces = [...segmenter.segment(marked)].map(({ segment }) => segment);
  return joinedSentences(pieces, language)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '')
    .map((segment) => ({
      text: segment.replace(MARKS, (_, mark: string) => {
        const id = figureAt(mark);
        return id ? (referenceInWords(id, set, language) ?? NO_VALUE) : NO_VALUE;
      }),
      typed: segment.replace(MARKS, '').replace(/\s+/g, ' '),
      figures: [...segment.matchAll(MARKS)].flatMap(([, mark = '']) => figureAt(mark) ?? []),
    }));
}

/** The sentences of a section: of paragraphs and bullets, not of headings and open notes. */
export function sentencesOf(text: SectionText, set: FigureSet, language: StatementLanguage): Sentence[] {
  return parseText(text).flatMap((block) => {
    if (block.kind === 'paragraph') return cut(block.content, set, language);
    if (block.kind === 'list') return block.items.flatMap((item) => cut(item, set, language));
    return [];
  });
}
