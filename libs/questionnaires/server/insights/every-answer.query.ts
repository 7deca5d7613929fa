import { quartilesOf, type AnswerGroup, type InsightFilter } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { chosenSubmissions, valueOf } from './chosen-submissions';
import { countDetails } from './answer-details.query';
import { NOBODY } from './nobody';
import { countAnswers, type AnswerKind, type AskedQuestion } from './question-answers.query';
import { countQuestions } from './question-counts.query';

/** Counted over all submissions in one pass. */
const ONE_VALUE: readonly AnswerKind[] = ['choices', 'dates', 'numbers'];

interface ValueRow {
  readonly code: string;
  readonly value: unknown;
  readonly suppliers: number;
}

/**
 * The answers to all questions of a template, by code. Equal answers are put together before lists are taken apart:
 * one pass over the submissions instead of one for each question. Only questions that are asked for each site, where
 * a supplier may give an answer several times, are counted one by one.
 */
export async function countEveryAnswer(
  tx: EntityManager,
  template: string,
  questions: readonly AskedQuestion[],
  filter: InsightFilter,
): Promise<ReadonlyMap<string, AnswerGroup>> {
  const counts = await countQuestions(tx, template, filter);
  const byCode = Map.groupBy(await valuesOf(tx, template, questions, filter), ({ code }) => code);
  const groups = new Map<string, AnswerGroup>();
  for (const question of questions) {
    const { code, kind, repeats } = question;
    const values = byCode.get(code) ?? [];
    const [alone] = repeats ? await countAnswers(tx, question, filter, null) : [];
    groups.set(code, {
      ...NOBODY,
      details: (await countDetails(tx, question, filter, null)).get('all') ?? [],
      asked: counts.asked.get(code) ?? 0,
      skipped: counts.skipped.get(code) ?? 0,
      unknown: counts.unknown.get(code) ?? 0,
      chosen: kind === 'choices' || kind === 'dates' ? choicesOf(values, kind) : {},
      quartiles: kind === 'numbers' ? quartilesOf(numbersOf(values)) : null,
      ...alone,
    });
  }
  return groups;
}

function valuesOf(
  tx: EntityManager,
  template: string,
  questions: readonly AskedQuestion[],
  filter: InsightFilter,
): Promise<ValueRow[]> {
  const statement = chosenSubmissions(template, filter);
  const counted = questions.filter(({ kind, repeats }) => ONE_VALUE.includes(kind) && !repeats);
  const codes = valueOf(
    statement,
    counted.map(({ code }) => code),
  );
  return tx.query<ValueRow[]>(
    `${statement.sql}
     SELECT a.key AS code, a.value, count(*)::int AS suppliers
       FROM chosen c JOIN questionnaire_submission s ON s.company_id = c.company_id AND s.id = c.id
      CROSS JOIN LATERAL jsonb_each(s.answers) a
      WHERE a.key = ANY (${codes}::text[]) GROUP BY 1, 2`,
    statement.values,
  );
}

function choicesOf(values: readonly ValueRow[], kind: AnswerKind): Record<string, number> {
  const chosen = new Map<string, number>();
  for (const { value, suppliers } of values) {
    for (const choice of Array.isArray(value) ? value : [value]) {
      const option = kind === 'dates' ? String(choice).slice(0, 4) : String(choice);
      chosen.set(option, (chosen.get(option) ?? 0) + suppliers);
    }
  }
  return Object.fromEntries(chosen);
}

function numbersOf(values: readonly ValueRow[]): { value: number; count: number }[] {
  return values.flatMap(({ value, suppliers }) =>
    typeof value === 'number' ? [{ value, count: suppliers }] : [],
  );
}
