import {
  dateInWords,
  FIGURE_ORDER,
  figureInWords,
  figuresIn,
  findBreakdown,
  findFigure,
  isBreakdownId,
  labelOf,
  queryOf,
  rowLabel,
  sourceOf,
  statementTexts,
  subjectOfCriterion,
  type Breakdown,
  type Decision,
  type Figure,
  type StatementLanguage,
  signsOf,
} from '@firebreak/statements/model';
import type { StatementRendering } from '../pdf/statement-rendering';
import type { EvidenceRows } from './evidence-rows';
import type { CellValue, SheetContent } from './sheet';

/** Which criterion is met by which sentence, what is missing, and what a person decided about it. */
export function criteriaSheet(
  { content, criteria }: StatementRendering,
  { decisions, lawNames }: EvidenceRows,
): SheetContent {
  const texts = statementTexts(content.language);
  const words = texts.workbook;
  const decisionOn = new Map(decisions.map((decision) => [decision.subject, decision]));
  return {
    name: words.criteriaSheet,
    wraps: true,
    columns: [
      { title: texts.document.reference, width: 16 },
      { title: texts.document.requirement, width: 28 },
      { title: words.mandatory, width: 12 },
      { title: words.status, width: 14 },
      { title: texts.document.section, width: 20 },
      { title: words.evidence, width: 46 },
      { title: words.toAdd, width: 38 },
      { title: texts.document.source, width: 28 },
      { title: words.law, width: 24 },
      { title: words.officialWording, width: 44 },
      { title: words.decision, width: 16 },
      { title: words.reason, width: 34 },
      { title: words.decidedOn, width: 18 },
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
      lawNames[check.frameworkId] ?? check.frameworkId,
      check.requirement,
      ...standing(
        decisionOn.get(subjectOfCriterion(check)),
        check.evidence?.sentence ?? '',
        content.language,
      ),
    ]),
  };
}

/** Verdict, reason and day of a decision; nothing where the sentence is another one by now. */
function standing(
  decision: Decision | undefined,
  evidence: string,
  language: StatementLanguage,
): CellValue[] {
  if (!decision || decision.evidence !== evidence) return ['', '', ''];
  return [
    statementTexts(language).verdicts[decision.verdict],
    decision.reason,
    dateInWords(decision.decidedAt.slice(0, 10), language),
  ];
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
      .join(signsOf(language).comma);
  const tail = (record: Figure | Breakdown): CellValue[] => [
    texts.sources[sourceOf(record.id)],
    record.note ?? '',
    dateInWords(record.asOf, language),
    quotedIn(record.id),
    record.id,
    queryOf(record, content.period),
  ];
  const rows = FIGURE_ORDER.flatMap<CellValue[]>((id) => {
    if (isBreakdownId(id)) {
      const breakdown = findBreakdown(figures, id);
      if (!breakdown) return [];
      const title = labelOf(id, language);
      return breakdown.rows.map((row) => [
        `${title}${signsOf(language).colon}${rowLabel(id, row, language)}`,
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
    wraps: true,
    columns: [
      { title: texts.document.figure, width: 48 },
      { title: texts.document.value, width: 14 },
      { title: texts.document.source, width: 28 },
      { title: words.note, width: 16 },
      { title: texts.document.asOf, width: 18 },
      { title: texts.document.section, width: 40 },
      { title: 'Id', width: 34 },
      { title: words.query, width: 60 },
    ],
    rows,
  };
}
