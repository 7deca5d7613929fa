import { signsOf } from '../language';
import { findBreakdown, numberOf, type BreakdownId, type FigureId } from '../figure';
import { labelOf, referenceInWords } from '../figure-words';
import type { LawFacts } from '../laws/law-facts';
import type { Applicability } from '../laws/which-laws-apply';
import { localeOf } from '../language';
import { parseText } from '../section-text';
import type { SectionKind } from '../section-kind';
import { inWords } from '../sentences';
import type { StatementContent, StatementPeriod } from '../statement';
import type { FormRecord, FromData, PartValue } from './form';

/** Everything that forms are filled from. */
export interface FormData {
  readonly content: StatementContent;
  /** What the company is, as far as it is known. */
  readonly facts: LawFacts;
  /** Whether laws apply to the company, by id. */
  readonly verdicts: Readonly<Record<string, Applicability>>;
  /** Periods of the company's statements before this one. */
  readonly earlier: readonly StatementPeriod[];
}

/** Null: the data says nothing about it. */
export type Fill = (data: FormData) => FromData | null;

type Ids = readonly (FigureId | BreakdownId)[];

interface Origin {
  readonly kept?: FromData['kept'];
  readonly records?: readonly FormRecord[];
  readonly figures?: Ids;
}

function given(value: PartValue, { kept = 'whole', records = [], figures = [] }: Origin): FromData {
  return { ...value, kept, records, figures };
}

/** A text, where there is one. */
export function textFrom(text: string | null | undefined, origin: Origin): FromData | null {
  const kept = text?.trim() ?? '';
  return kept === '' ? null : given({ text: kept, chosen: [] }, origin);
}

/** Ticked options, where there are any. */
export function choicesFrom(chosen: readonly (string | false)[], origin: Origin): FromData | null {
  const ticked = chosen.filter((option) => option !== false);
  return ticked.length === 0 ? null : given({ text: '', chosen: ticked }, origin);
}

/** Ticks each option that one of its figures is behind; which figures stood behind them is told. */
export function choicesByFigures(of: Readonly<Record<string, readonly FigureId[]>>): Fill {
  return ({ content }) => {
    const above = (id: FigureId) => (numberOf(content.figures, id) ?? 0) > 0;
    const ticked = Object.entries(of).filter(([, ids]) => ids.some(above));
    return choicesFrom(
      ticked.map(([option]) => option),
      { kept: 'part', figures: [...new Set(ticked.flatMap(([, ids]) => ids.filter(above)))] },
    );
  };
}

/** Ticks each option that a row of the breakdown is behind. @param of options by the key of a row */
export function choicesByRows(id: BreakdownId, of: Readonly<Record<string, string>>): Fill {
  return ({ content }) => {
    const keys = (findBreakdown(content.figures, id)?.rows ?? []).filter(({ value }) => value > 0);
    return choicesFrom([...new Set(keys.flatMap(({ key }) => of[key] ?? []))], {
      kept: 'part',
      figures: [id],
    });
  };
}

/** What several fills tick together. */
export function ticksOf(...fills: readonly Fill[]): Fill {
  return (data) => {
    const given = fills.flatMap((fill) => fill(data) ?? []);
    const each = <T>(of: (from: FromData) => readonly T[]) => [...new Set(given.flatMap(of))];
    return choicesFrom(
      each(({ chosen }) => chosen),
      {
        kept: 'part',
        records: each(({ records }) => records),
        figures: each(({ figures }) => figures),
      },
    );
  };
}

/** "Suppliers asked: 40; response rate: 75%", as far as the form has room; a known 0 is left out. */
export function figuresInWords(ids: Ids, longest: number): Fill {
  return ({ content: { figures, language } }) => {
    const known = ids.flatMap((id) => {
      const value = referenceInWords(id, figures, language);
      const number = figures.figures.find((figure) => figure.id === id)?.value;
      return value === null || number === 0
        ? []
        : [{ id, words: `${labelOf(id, language)}${signsOf(language).colon}${value}` }];
    });
    let text = '';
    const used: (FigureId | BreakdownId)[] = [];
    for (const { id, words } of known) {
      const next = text === '' ? words : `${text}; ${words}`;
      if (next.length > longest) break;
      text = next;
      used.push(id);
    }
    return textFrom(text, { kept: 'part', figures: used });
  };
}

/** What a section says, without notes of what is still to write, in whole sentences as far as the form has room. */
export function sectionInWords(kind: SectionKind, longest = 20_000): Fill {
  return ({ content }) => {
    const section = content.sections.find((each) => each.kind === kind);
    if (!section) return null;
    const { figures, language } = content;
    const lines = parseText(section.text).flatMap((block) => {
      if (block.kind === 'list') return block.items.map((item) => `- ${inWords(item, figures, language)}`);
      return block.kind === 'prompt' || block.kind === 'exhibit' ? [] : [inWords(block.content, figures, language)]; // prettier-ignore
    });
    const whole = lines.join('\n');
    if (whole.length <= longest) return textFrom(whole, { records: ['sections'] });
    const sentences = new Intl.Segmenter(localeOf(language), { granularity: 'sentence' }).segment(whole);
    let text = '';
    for (const { segment } of sentences) {
      if ((text + segment).trimEnd().length > longest) break;
      text += segment;
    }
    return textFrom(text, { kept: 'part', records: ['sections'] });
  };
}
