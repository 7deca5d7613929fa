import { inject } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web';
import {
  type CorrectableContent,
  type CorrectableField,
  correctableRows,
  type FieldValue,
  type FieldValues,
} from '@firebreak/reference-data/model';
import { injectFigureWords } from '../words/figure-words';
import { textOfField } from './field-texts';

/** Rows of an edition and their fields, in the reader's words. */
export interface RowWords {
  /** Name of a field as a label. */
  label(field: Pick<CorrectableField, 'name'>): string;
  /** A value of a field; `row` is what it is of. */
  value(field: CorrectableField, value: FieldValue, row: FieldValues): string;
  /** What tells the row from others: `Bangladesh, Rule of law`. */
  row(content: CorrectableContent, row: FieldValues, sectors: ReadonlyMap<string, string>): string;
  /** What a correction says of a row: `score: 40; band: medium`. */
  said(content: CorrectableContent, row: FieldValues, values: FieldValues | null): string;
}

/** Call it where a component is constructed. */
export function injectRowWords(): RowWords {
  const texts = inject(Texts);
  const formats = inject(Formats);
  const figures = injectFigureWords();
  const value: RowWords['value'] = ({ kind, name }, found, row) => {
    if (found === null || found === '') return texts.t('referenceData.value.none');
    switch (kind) {
      case 'country':
        return formats.country(String(found));
      case 'countries':
        return formats.list(Array.isArray(found) ? found.map((iso2: string) => formats.country(iso2)) : []);
      case 'figure':
        return figures.name(String(found));
      case 'figure-value':
        return figures.value(String(row['figure']), typeof found === 'number' ? found : String(found));
      case 'flag':
        return texts.t(`referenceData.value.${found === true ? 'yes' : 'no'}`);
      case 'choice':
        return texts.t(`referenceData.choice.${name}.${String(found)}`);
      default:
        return typeof found === 'number' ? formats.number(found, 3) : textOfField(found);
    }
  };
  const said: RowWords['said'] = (content, row, values) =>
    correctableRows(content)
      .values.filter(({ name }) => values !== null && name in values)
      .map((field) => {
        const text = value(field, values?.[field.name] ?? null, row);
        return content === 'figures' ? text : `${texts.t(`referenceData.field.${field.name}`)}: ${text}`;
      })
      .join('; ');
  return {
    value,
    said,
    label: ({ name }) => {
      const text = texts.t(`referenceData.field.${name}`);
      return text.charAt(0).toLocaleUpperCase() + text.slice(1);
    },
    row: (content, row, sectors) =>
      correctableRows(content)
        .key.filter(({ name }) => row[name])
        .map((field) => {
          const text = value(field, row[field.name] ?? null, row);
          const title = field.kind === 'sector' ? sectors.get(text) : undefined;
          return title ? `${text} ${title}` : text;
        })
        .join(', '),
  };
}
