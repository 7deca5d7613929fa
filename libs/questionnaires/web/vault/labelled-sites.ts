import { UNKNOWN_SITE, isTable, type AnswerValue, type KnownSite } from '@firebreak/questionnaires/model';

/** The sites of a kept table, which names them by what they are called; none for any other answer. */
export function labelledSites(value: AnswerValue): readonly KnownSite[] {
  const names = isTable(value) ? value.rows.flatMap(({ site }) => site ?? []) : [];
  return names.map((name) => ({ ...UNKNOWN_SITE, id: name, name }));
}
