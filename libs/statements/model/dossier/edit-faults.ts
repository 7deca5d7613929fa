import type { StatementCriterion } from '../framework';
import type { DossierContent } from './dossier';
import { criteriaFor } from './open-points';

/** Something that a part of a dossier names and the dossier does not have. */
export interface UnknownReference {
  readonly in: 'step' | 'yield' | 'end' | 'answer' | 'party';
  /** Of the step, yield, party or answer. */
  readonly id: string;
  readonly names: string;
}

/** References that lead nowhere, and ids of parties and steps that occur twice; empty where everything fits. */
export function editFaults(
  { kind, custody, documents, answers }: DossierContent,
  criteria: readonly StatementCriterion[],
): UnknownReference[] {
  const parties = new Set(custody.parties.map(({ id }) => id));
  const files = new Set(documents.map(({ id }) => id));
  const asked = new Set(criteriaFor(kind, criteria).map(({ id }) => id));
  const missing = (
    place: UnknownReference['in'],
    id: string,
    names: readonly string[],
    known: ReadonlySet<string>,
  ) => names.filter((name) => !known.has(name)).map((name) => ({ in: place, id, names: name }));
  return [
    ...twice(custody.parties.map(({ id }) => id)).map((id) => ({ in: 'party' as const, id, names: id })),
    ...twice(custody.steps.map(({ id }) => id)).map((id) => ({ in: 'step' as const, id, names: id })),
    // A site is one of its supplier's.
    ...custody.parties.flatMap(({ id, supplierId, siteId }) =>
      siteId !== null && supplierId === null ? [{ in: 'party' as const, id, names: siteId }] : [],
    ),
    ...custody.steps.flatMap((step) => [
      ...missing('step', step.id, [step.from, step.to], parties),
      ...missing('step', step.id, step.documents, files),
    ]),
    ...custody.conversions.flatMap(({ id, party }) => missing('yield', id, [party], parties)),
    ...missing('end', 'end', custody.end === null ? [] : [custody.end], parties),
    ...answers.flatMap(({ criterion }) => missing('answer', criterion, [criterion], asked)),
  ];
}

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
