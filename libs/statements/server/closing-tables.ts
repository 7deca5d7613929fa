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
  /** "3. Policies" */
  readonly place: string;
}

/** Which section answers which requirement. */
export function answeredRequirements({ content, criteria }: StatementRendering): AnsweredRequirement[] {
  const texts = statementTexts(content.language);
  return criteria.flatMap(({ criterionId, ref, title, section, status }) => {
    if (section === null || status === 'not-applicable') return [];
    const number = content.sections.findIndex(({ kind }) => kind === section) + 1;
    const place = number > 0 ? `${number}. ${texts.sections[section]}` : '';
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
