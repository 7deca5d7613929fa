import {
  dateInWords,
  statementTexts,
  subjectOfCriterion,
  subjectOfMetric,
  type StatementTexts,
  signsOf,
} from '@firebreak/statements/model';
import type { StatementRendering } from '../pdf/statement-rendering';
import { approvalWords } from './approval-words';
import type { EvidenceRows } from './evidence-rows';
import type { SheetContent } from './sheet';

/** What people decided about the checker's results, with the words they decided on, and what went along open with its reason. Not who: the book may leave the company. */
export function decisionsSheet(rendering: StatementRendering, rows: EvidenceRows): SheetContent {
  const { language } = rendering.content;
  const texts = statementTexts(language);
  const words = texts.workbook;
  const names = subjectNames(rendering, rows, texts);
  return {
    name: words.decisionsSheet,
    wraps: true,
    columns: [
      { title: words.about, width: 60 },
      { title: words.decision, width: 18 },
      { title: words.reason, width: 60 },
      { title: words.evidence, width: 60 },
      { title: words.decidedOn, width: 20 },
    ],
    rows: [
      ...rows.decisions.map(({ subject, verdict, reason, evidence, decidedAt }) => [
        names.get(subject) ?? warningName(subject, texts) ?? subject,
        texts.verdicts[verdict],
        reason,
        evidence,
        dateInWords(decidedAt.slice(0, 10), language),
      ]),
      ...(rows.points ?? []).flatMap(({ subject, sentence, answer }) =>
        answer?.how === 'taken-along'
          ? [
              [
                names.get(subject) ?? warningName(subject, texts) ?? subject,
                approvalWords(language).takenAlong,
                answer.reason,
                sentence,
                dateInWords(answer.at.slice(0, 10), language),
              ],
            ]
          : [],
      ),
    ],
  };
}

function subjectNames(
  { content, criteria }: StatementRendering,
  { metrics }: EvidenceRows,
  texts: StatementTexts,
): Map<string, string> {
  const { colon } = signsOf(content.language);
  return new Map([
    ...criteria.map(
      (check) =>
        [
          subjectOfCriterion(check),
          `${check.ref}${colon}${texts.criteria[check.criterionId] ?? check.title}`,
        ] as const,
    ),
    ...metrics.map(
      ({ id, question }) =>
        [subjectOfMetric({ metricId: id }), texts.qualityQuestions[id] ?? question] as const,
    ),
  ]);
}

/** A warning is named by its text; the words that it is about stand in a column of their own. */
function warningName(subject: string, texts: StatementTexts): string | undefined {
  const [kind, code = ''] = subject.split('/');
  const warnings: Readonly<Record<string, string>> = texts.warnings;
  return kind === 'warning' && Object.hasOwn(warnings, code) ? warnings[code] : undefined;
}
