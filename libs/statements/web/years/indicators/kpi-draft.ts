import type { KpiDefinition, KpiDirection, KpiUnit, KpiView, SaveKpi } from '@firebreak/statements/model';
import { unitOf, USUAL_KPIS } from '@firebreak/statements/model';

/** An indicator as its form holds it: numbers as typed, percents from 0 to 100. */
export interface KpiDraft {
  readonly name: string;
  readonly kind: KpiDefinition['kind'];
  readonly figure: string;
  readonly part: string;
  readonly whole: string;
  readonly unit: KpiUnit;
  readonly meaning: string;
  readonly direction: KpiDirection;
  readonly targets: readonly { readonly value: string; readonly by: string }[];
}

export const NEW_KPI: KpiDraft = {
  name: '',
  kind: 'figure',
  figure: USUAL_KPIS['response-rate'].definition.figure,
  part: USUAL_KPIS['audited-suppliers'].definition.part,
  whole: USUAL_KPIS['audited-suppliers'].definition.whole,
  unit: 'count',
  meaning: '',
  direction: 'up',
  targets: [],
};

/** A number as people type it, with a comma or a point; null for what is none or below 0. */
export function readNumber(text: string, unit: KpiUnit): number | null {
  const trimmed = text.trim().replace(/\s*%$/, '');
  if (!/^\d+(?:[.,]\d+)?$/.test(trimmed)) return null;
  const value = Number(trimmed.replace(',', '.'));
  // Twelve digits: what a person means by 29 %, not what a division makes of it.
  return unit === 'percent' ? Number((value / 100).toPrecision(12)) : value;
}

export function writeNumber(value: number, unit: KpiUnit): string {
  return String(unit === 'percent' ? Number((value * 100).toPrecision(12)) : value);
}

export function definitionOf(draft: KpiDraft): KpiDefinition {
  // The lists offer only ids of the catalogue, and the server checks them again.
  const id = (value: string) => value as (KpiDefinition & { kind: 'figure' })['figure'];
  switch (draft.kind) {
    case 'figure':
      return { kind: 'figure', figure: id(draft.figure) };
    case 'ratio':
      return { kind: 'ratio', part: id(draft.part), whole: id(draft.whole) };
    case 'typed':
      return { kind: 'typed', unit: draft.unit };
  }
}

export function toKpiDraft({ name, definition, meaning, direction, targets, unit }: KpiView): KpiDraft {
  const { kind, ...fields } = definition;
  return {
    ...NEW_KPI,
    ...fields,
    kind,
    name,
    meaning,
    direction,
    targets: targets.map(({ value, by }) => ({ value: writeNumber(value, unit), by })),
  };
}

/** Null where a target is no number or has no day. */
export function toSaveKpi(draft: KpiDraft): SaveKpi | null {
  const definition = definitionOf(draft);
  const targets = draft.targets.map(({ value, by }) => ({
    value: readNumber(value, unitOf(definition)),
    by,
  }));
  const read = targets.flatMap(({ value, by }) => (value === null || by === '' ? [] : [{ value, by }]));
  if (read.length < targets.length) return null;
  return { name: draft.name, definition, meaning: draft.meaning, direction: draft.direction, targets: read };
}
