import type { FieldError } from '@firebreak/platform/model';
import { headingOf, type SheetColumn } from './sheet-columns';

/** Where in a sheet something stands. */
export interface Place {
  readonly row: number;
  readonly column?: SheetColumn;
  /** Field of the template that it became. */
  readonly field?: string;
}

const COLUMN_OF_FIELD: Readonly<Record<string, SheetColumn>> = {
  code: 'code',
  section: 'section',
  text: 'text',
  title: 'text',
  label: 'text',
  description: 'help',
  help: 'help',
  why: 'why',
  type: 'type',
  required: 'required',
  options: 'options',
  countries: 'options',
  unit: 'unit',
  range: 'least',
  weight: 'weight',
  factor: 'weight',
  measures: 'measures',
  critical: 'critical',
  indicators: 'indicators',
  risk: 'risk',
  visibleIf: 'condition',
  evidence: 'documents',
  action: 'action',
  table: 'settings',
};

/** `row 12, Options`: as people find it in their program. */
export function sheetError({ row, column, field = '' }: Place, code: string, message: string): FieldError {
  const known = column ?? (Object.hasOwn(COLUMN_OF_FIELD, field) ? COLUMN_OF_FIELD[field] : undefined);
  return { field: `row ${row}${known ? `, ${headingOf(known)}` : ''}`, code, message };
}
