import type { CorrectableField, FieldKind, FieldValue } from '@firebreak/reference-data/model';

const LIST = '; ';
const NUMBERS: readonly FieldKind[] = ['score', 'share', 'figure-value'];

/** A value as it stands in a form. */
export function textOfField(value: FieldValue): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(LIST) : String(value);
}

/** What was typed, as the field means it; what cannot be a value stays text, for the check to complain about. */
export function valueOfField({ kind }: Pick<CorrectableField, 'kind'>, typed: string): FieldValue {
  const text = typed.trim();
  if (kind === 'texts' || kind === 'countries') {
    const parts = text.split(';').map((part) => part.trim());
    return parts
      .filter((part) => part !== '')
      .map((part) => (kind === 'countries' ? part.toUpperCase() : part));
  }
  if (text === '') return null;
  if (kind === 'flag') return text === 'true' ? true : text === 'false' ? false : text;
  const number = Number(text.replace(',', '.'));
  return NUMBERS.includes(kind) && Number.isFinite(number) ? number : text;
}
