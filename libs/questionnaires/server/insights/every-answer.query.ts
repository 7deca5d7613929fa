import { quartilesOf, type AnswerGroup, type InsightFilter } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { chosenSubmissions, valueOf } from './chosen-submissions';
import { countAnswers, type AskedQuestion } from './question-answers.query';
import { countQuestions } from './question-counts.query';

interface ValueRow {
  readonly code: string;
  readonly value: unknown;
  readonly suppliers: number;
}

const NOBODY = { key: 'all', asked: 0, skipped: 0, unknown: 0, chosen: {}, quartiles: null } as const;

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
      asked: counts.asked.get(code) ?? 0,
      skipped: counts.skipped.get(code) ?? 0,
      unknown: counts.unknown.get(code) ?? 0,
      chosen: kind === 'choices' ? choicesOf(values) : {},
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
  const counted = questions.filter(({ kind, repeats }) => kind !== 'other' && !repeats);
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

function choicesOf(values: readonly ValueRow[]): Record<string, number> {
  const chosen = new Map<string, number>();
  for (const { value, suppliers } of values) {
    for (const option of Array.isArray(value) ? value : [value]) {
      chosen.set(String(option), (chosen.get(String(option)) ?? 0) + suppliers);
    }
  }
  return Object.fromEntries(chosen);
}

function numbersOf(values: readonly ValueRow[]): { value: number; count: number }[] {
  return values.flatMap(({ value, suppliers }) =>
    typeof value === 'number' ? [{ value, count: suppliers }] : [],
  );
}
