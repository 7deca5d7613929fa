import { REGISTERS, type AnyRow, type Field, type RegisterId } from '@firebreak/statements/model';

/** A row as its form holds it: every field a text; of lists the entries, with a space between. */
export type RowDraft = Readonly<Record<string, string>>;

export function fieldsOf(register: RegisterId): readonly (readonly [string, Field])[] {
  return Object.entries(REGISTERS[register].fields);
}

function asText(value: unknown, locale: string): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return new Intl.NumberFormat(`${locale}-u-nu-latn`, { useGrouping: false, maximumFractionDigits: 2 }).format(value); // prettier-ignore
  return String(value);
}

/** @param row nothing for a new one */
export function toDraft(register: RegisterId, row: AnyRow = {}, locale = 'en'): RowDraft {
  return Object.fromEntries(fieldsOf(register).map(([name]) => [name, asText(row[name], locale)]));
}

export function listOf(text: string): string[] {
  return text.split(' ').filter((entry) => entry !== '');
}

/** A typed number: spaces and Arabic-Indic digits are understood, and a comma or point before decimals. NaN: it is none. */
export function numberIn(text: string): number {
  const western = text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/[,\u066b]/, '.');
  return /^\d+(\.\d{1,2})?$/.test(western) ? Number(western) : Number.NaN;
}

function valueOf(field: Field, text: string): unknown {
  const trimmed = text.trim();
  switch (field.kind) {
    case 'choices':
    case 'languages':
      return listOf(text);
    case 'yes-no':
      return trimmed === 'yes';
    case 'count':
    case 'decimal':
      return trimmed === '' ? null : numberIn(trimmed);
    case 'day':
    case 'currency':
    case 'supplier':
    case 'row':
      return trimmed === '' ? null : trimmed;
    default:
      return trimmed;
  }
}

/** The row that the API takes. */
export function toRow(register: RegisterId, draft: RowDraft): AnyRow {
  return Object.fromEntries(
    fieldsOf(register).map(([name, field]) => [name, valueOf(field, draft[name] ?? '')]),
  );
}

/** What is wrong with one field alone, by its kind: a key of the form's texts; null where nothing is. */
export function faultIn(
  field: Field,
  text: string,
): 'required' | 'whole' | 'decimal' | 'address' | 'too-small' | 'too-large' | 'too-long' | null {
  const trimmed = text.trim();
  if (trimmed === '') return field.needed ? 'required' : null;
  if (field.kind === 'count' || field.kind === 'decimal') {
    const value = numberIn(trimmed);
    if (Number.isNaN(value)) return field.kind === 'count' ? 'whole' : 'decimal';
    if (field.kind === 'count' && !Number.isInteger(value)) return 'whole';
    if (field.kind === 'count' && value < (field.least ?? 0)) return 'too-small';
    return value > field.most ? 'too-large' : null;
  }
  if (field.kind === 'address') return /^https?:\/\/[^\s/]+\.[^\s]+$/.test(trimmed) ? null : 'address';
  if (field.kind === 'text') return trimmed.length > field.longest ? 'too-long' : null;
  return null;
}
