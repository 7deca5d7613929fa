import { signsOf } from '../language';
import type { StatementLanguage } from '../language';
import { valueOf, type FilledForm, type FormPart, type PartValue } from './form';
import { optionWords, partWords } from './words/form-words';

/** A value as one text to paste: choices in words, one a line, then what was written to them. */
export function valueInWords(value: PartValue, language: StatementLanguage): string {
  const chosen = value.chosen.map((option) => optionWords(option, language));
  return [...chosen, ...(value.text.trim() === '' ? [] : [value.text.trim()])].join('\n');
}

/** How a whole form is copied. */
export interface FormTextWords {
  readonly language: StatementLanguage;
  /** Title of a field, such as a translated one. */
  readonly titleOf: (criterion: string, title: string) => string;
  /** Stands where nothing is known. */
  readonly left: string;
}

/** A form as plain text, field by field: to paste into a mail or beside the form itself. */
export function formInWords({ name, fields }: FilledForm, words: FormTextWords): string {
  const part = (each: FormPart) => {
    const value = valueOf(each);
    const text = value === null ? words.left : valueInWords(value, words.language);
    const label = partWords(each.id, words.language);
    const { colon } = signsOf(words.language);
    return text.includes('\n') ? `${label}${colon.trimEnd()}\n${indent(text)}` : `${label}${colon}${text}`;
  };
  const blocks = fields.map((field) =>
    [words.titleOf(field.criterion, field.title), ...field.parts.map(part)].join('\n'),
  );
  return [name, ...blocks].join('\n\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
