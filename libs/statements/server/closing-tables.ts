import {
  dateInWords,
  FIGURE_ORDER,
  figuresIn,
  findBreakdown,
  findFigure,
  isBreakdownId,
  labelOf,
  NO_VALUE,
  referenceInWords,
  sourceOf,
  statementTexts,
  type BreakdownId,
  type FigureId,
  type SectionKind,
  signsOf,
} from '@firebreak/statements/model';
import type { StatementRendering } from './pdf/statement-rendering';

/** A requirement, where it stands, and the section that answers it. */
export interface AnsweredRequirement {
  readonly title: string;
  readonly reference: string;
  readonly section: SectionKind;
  /** "3. Policies"; a dash where nothing in it answers the requirement. */
  readonly place: string;
}

/**
 * Which section answers which requirement. A person's decision goes before the rule: what does not apply is left out, and
 * nothing is said to be answered that neither of them found.
 */
export function answeredRequirements({
  content,
  criteria,
  outcomes = [],
}: StatementRendering): AnsweredRequirement[] {
  const texts = statementTexts(content.language);
  const decided = new Map(outcomes.map(({ criterionId, verdict }) => [criterionId, verdict]));
  return criteria.flatMap(({ criterionId, ref, title, section, status }) => {
    const state = decided.get(criterionId) ?? status;
    if (section === null || state === 'not-applicable') return [];
    const number = content.sections.findIndex(({ kind }) => kind === section) + 1;
    const isAnswered = number > 0 && state !== 'missing' && state !== 'not-met';
    const place = isAnswered ? `${number}. ${texts.sections[section]}` : NO_VALUE;
    return [{ title: texts.criteria[criterionId] ?? title, reference: ref, section, place }];
  });
}

/** A figure that the text quotes or shows, with where it comes from. */
export interface SourcedFigure {
  readonly id: FigureId | BreakdownId;
  readonly label: string;
  readonly value: string;
  readonly source: string;
  readonly asOf: string;
}

/** Every figure that the text quotes or shows and that the records have. */
export function sourcedFigures({ content }: StatementRendering): SourcedFigure[] {
  const { figures, language, sections } = content;
  const texts = statementTexts(language);
  const { open, close } = signsOf(language);
  const quoted = new Set(sections.flatMap(({ text }) => figuresIn(text)));
  return FIGURE_ORDER.filter((id) => quoted.has(id)).flatMap((id) => {
    const record = isBreakdownId(id) ? findBreakdown(figures, id) : findFigure(figures, id);
    if (!record) return [];
    const source = texts.sources[sourceOf(id)];
    return [
      {
        id,
        label: labelOf(id, language),
        value: referenceInWords(id, figures, language) ?? NO_VALUE,
        source: record.note ? `${source}${open}${record.note}${close}` : source,
        asOf: dateInWords(record.asOf, language, 'medium'),
      },
    ];
  });
}
