import {
  dateInWords,
  FIGURE_ORDER,
  figureInWords,
  figuresIn,
  findBreakdown,
  findFigure,
  isBreakdownId,
  labelOf,
  rowLabel,
  sourceOf,
  statementTexts,
  type Breakdown,
  type Figure,
} from '@firebreak/statements/model';
import type { StatementRendering } from '../pdf/statement-rendering';
import type { CellValue, SheetContent } from './sheet';

/** Which criterion is met by which sentence, and what is missing. */
export function criteriaSheet({ content, criteria }: StatementRendering): SheetContent {
  const texts = statementTexts(content.language);
  const words = texts.workbook;
  return {
    name: words.criteriaSheet,
    columns: [
      { title: texts.document.reference, width: 16 },
      { title: texts.document.requirement, width: 34 },
      { title: words.mandatory, width: 12 },
      { title: words.status, width: 14 },
      { title: texts.document.section, width: 30 },
      { title: words.evidence, width: 60 },
      { title: words.toAdd, width: 50 },
      { title: texts.document.source, width: 40 },
    ],
    rows: criteria.map((check) => [
      check.ref,
      texts.criteria[check.criterionId] ?? check.title,
      check.mandatory ? words.yes : words.no,
      texts.statuses[check.status],
      check.section ? texts.sections[check.section] : '',
      check.evidence?.sentence ?? '',
      check.missing.map((element) => texts.advice[element]).join('\n'),
      check.source,
    ]),
  };
}

/** Every figure that the records had, quoted or not, with its source. */
export function figuresSheet({ content }: StatementRendering): SheetContent {
  const { language, figures, sections } = content;
  const texts = statementTexts(language);
  const words = texts.workbook;
  const quotedIn = (id: string) =>
    sections
      .filter(({ text }) => figuresIn(text).some((quoted) => quoted === id))
      .map(({ kind }) => texts.sections[kind])
      .join(', ');
  const tail = (record: Figure | Breakdown): CellValue[] => [
    texts.sources[sourceOf(record.id)],
    record.note ?? '',
    dateInWords(record.asOf, language),
    quotedIn(record.id),
    record.id,
  ];
  const rows = FIGURE_ORDER.flatMap<CellValue[]>((id) => {
    if (isBreakdownId(id)) {
      const breakdown = findBreakdown(figures, id);
      if (!breakdown) return [];
      const title = labelOf(id, language);
      return breakdown.rows.map((row) => [
        `${title}: ${rowLabel(id, row, language)}`,
        row.value,
        ...tail(breakdown),
      ]);
    }
    const figure = findFigure(figures, id);
    if (!figure) return [];
    const value = typeof figure.value === 'number' ? figure.value : figureInWords(figure, language);
    return [[labelOf(id, language), value, ...tail(figure)]];
  });
  return {
    name: words.figuresSheet,
    columns: [
      { title: texts.document.figure, width: 48 },
      { title: texts.document.value, width: 14 },
      { title: texts.document.source, width: 28 },
      { title: words.note, width: 16 },
      { title: texts.document.asOf, width: 18 },
      { title: texts.document.section, width: 40 },
      { title: 'Id', width: 34 },
    ],
    rows,
  };
}
